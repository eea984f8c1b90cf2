import { TriangleAlert } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "@/components/theme/brand";
import { ThemeSwitcher } from "@/components/theme/theme-switcher";
import { Alert, AlertDescription } from "@/components/ui/alert";
import { paths } from "@/lib/paths";
import { requireMailbox } from "./_components/require-mailbox";

export const metadata: Metadata = { title: "Development mailbox" };

export default function MailboxLayout({ children }: { children: ReactNode }) {
  requireMailbox();
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-4xl flex-col px-4 py-5 sm:px-6">
      <header className="flex items-center justify-between gap-4">
        <Link href={paths.home} className="inline-flex rounded-md">
          <Brand />
        </Link>
        <ThemeSwitcher />
      </header>
      <main id="content" className="flex min-w-0 flex-1 flex-col gap-5 py-8">
        <Alert role="note" variant="warning">
          <TriangleAlert aria-hidden="true" />
          <AlertDescription>
            These messages were kept instead of being sent. Whoever can open this page can use the
            links in them, so it is for development and demos only. Set SMTP_URL to send mail.
          </AlertDescription>
        </Alert>
        {children}
      </main>
    </div>
  );
}
