import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { AdminRolesProvider } from "@/components/admin/admin-roles";
import { PaletteLauncher } from "@/components/admin/palette/palette-launcher";
import { AccountMenu } from "@/components/admin/shell/account-menu";
import { Breadcrumbs } from "@/components/admin/shell/breadcrumbs";
import { MobileNav } from "@/components/admin/shell/mobile-nav";
import { NavLinks } from "@/components/admin/shell/nav-links";
import { Brand } from "@/components/theme/brand";
import { brand, navigation, pluginOptions } from "@/lib/admin.config";
import { rolesOf } from "@/lib/auth/checkers";
import { guardPanel } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";

export const metadata: Metadata = {
  title: { default: "Admin", template: `%s · ${brand.name} admin` },
};

/**
 * The panel's shell. Its guard is a convenience: a layout is not rendered again
 * on every navigation, so each page guards itself and each endpoint decides.
 */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { user, can } = await guardPanel(paths.admin);
  const items = navigation
    .filter(({ permission }) => can(permission))
    .map(({ label, href, icon }) => ({ label, href, icon }));

  return (
    <div className="flex min-h-dvh">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-primary px-4 py-2 font-medium text-primary-foreground focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to content
      </a>
      <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col gap-5 border-sidebar-border border-r bg-sidebar px-3 py-4 lg:flex">
        <Link href={paths.admin} className="rounded-md px-2 py-1">
          <Brand />
        </Link>
        <NavLinks items={items} />
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-border border-b bg-background/90 px-3 backdrop-blur-sm sm:px-6">
          <MobileNav items={items} brand={<Brand />} />
          <Breadcrumbs items={items} />
          <div className="ml-auto flex items-center gap-1 sm:gap-2">
            <PaletteLauncher
              items={items}
              access={{
                findUsers: can("user:list"),
                openUsers: can("user:get"),
                createRoles: can("role:create"),
              }}
            />
            <AccountMenu
              name={user.name.trim() || user.email}
              email={user.email}
              image={user.image}
              roles={rolesOf(user)}
            />
          </div>
        </header>
        {/* The margin keeps what is tabbed to from ending up under the header. */}
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-6 lg:py-8 [&_*]:scroll-mt-18"
        >
          <AdminRolesProvider roles={pluginOptions.adminRoles}>{children}</AdminRolesProvider>
        </main>
      </div>
    </div>
  );
}
