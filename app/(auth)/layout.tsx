import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/theme/brand";
import { ThemeSwitcher } from "@/components/theme/theme-switcher";
import { brand } from "@/lib/admin.config";
import { paths } from "@/lib/paths";
import { GateArt } from "./_components/gate-art";

/** The form on one side, the gate on the other; a phone shows the form alone. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.05fr)]">
      <div className="flex min-h-dvh flex-col bg-card px-5 py-5 sm:px-8">
        <header className="flex items-center justify-between gap-4">
          <Link href={paths.home} className="inline-flex rounded-md">
            <Brand />
          </Link>
          <ThemeSwitcher />
        </header>
        <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-10">
          {children}
        </main>
        <footer className="text-center text-muted-foreground text-xs">
          Trouble getting in? Write to{" "}
          <a
            href={`mailto:${brand.supportEmail}`}
            className="inline-block py-1 underline underline-offset-4"
          >
            {brand.supportEmail}
          </a>
        </footer>
      </div>
      <GateArt />
    </div>
  );
}
