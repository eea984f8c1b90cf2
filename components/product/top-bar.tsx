import Link from "next/link";
import { Brand } from "@/components/theme/brand";
import { ThemeSwitcher } from "@/components/theme/theme-switcher";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import { UserMenu, type UserMenuProps } from "./user-menu";

/** The bar over the product's own pages; the panel has a shell of its own. */
export function TopBar({ user, panel = false }: Partial<UserMenuProps>) {
  return (
    <header className="border-border border-b bg-card">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-primary px-3 py-2 text-primary-foreground focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      <div className="mx-auto flex h-14 w-full max-w-5xl items-center gap-2 px-4 sm:px-6">
        <Link href={paths.home} className="mr-auto inline-flex rounded-md">
          <Brand />
        </Link>
        {user ? (
          <>
            <nav aria-label="Main" className="mr-2 flex items-center gap-1 max-sm:hidden">
              <Button asChild variant="ghost" size="sm">
                <Link href={paths.account}>Account</Link>
              </Button>
              {panel ? (
                <Button asChild variant="ghost" size="sm">
                  <Link href={paths.admin}>Admin panel</Link>
                </Button>
              ) : null}
            </nav>
            <UserMenu user={user} panel={panel} />
          </>
        ) : (
          <>
            <ThemeSwitcher className="max-sm:hidden" />
            <Button asChild variant="outline" size="sm">
              <Link href={paths.signIn}>Sign in</Link>
            </Button>
          </>
        )}
      </div>
    </header>
  );
}
