import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { ImpersonationBanner } from "@/components/admin/impersonation-banner";
import { SessionRefresh } from "@/components/session-refresh";
import { SHORTCUTS_COOKIE, singleKeysAreOn } from "@/components/shortcuts/preference";
import { ShortcutsProvider } from "@/components/shortcuts/shortcuts-provider";
import { parseTheme, THEME_COOKIE, themeClass } from "@/components/theme/theme";
import { ThemeProvider } from "@/components/theme/theme-provider";
import { RenderClockProvider } from "@/components/ui/render-clock";
import { Toaster } from "@/components/ui/toaster";
import { brand } from "@/lib/admin.config";
import { currentSession } from "@/lib/auth/current";
import { cn } from "@/lib/cn";
import { preferredLocale } from "@/lib/format-time";
import { fontVariables } from "./fonts";

export const metadata: Metadata = {
  title: { default: brand.name, template: `%s · ${brand.name}` },
  // Accounts and their administration are nothing for a search engine.
  robots: { index: false, follow: false },
};

// The page's background in both themes, for the browser's own bars.
const light = "#f8fafa";
const dark = "#0c1114";

async function chosenTheme() {
  return parseTheme((await cookies()).get(THEME_COOKIE)?.value);
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  if (theme === "light") return { themeColor: light };
  if (theme === "dark") return { themeColor: dark };
  return {
    themeColor: [
      { media: "(prefers-color-scheme: light)", color: light },
      { media: "(prefers-color-scheme: dark)", color: dark },
    ],
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme();
  const locale = preferredLocale((await headers()).get("accept-language"));
  const shortcuts = (await cookies()).get(SHORTCUTS_COOKIE)?.value;
  const session = await currentSession();
  return (
    <html lang="en" className={cn(fontVariables, "font-sans", themeClass(theme))}>
      <body>
        <ThemeProvider initial={theme}>
          <RenderClockProvider now={Date.now()} locale={locale}>
            <ImpersonationBanner />
            <ShortcutsProvider initial={singleKeysAreOn(shortcuts)}>{children}</ShortcutsProvider>
            <Toaster />
          </RenderClockProvider>
        </ThemeProvider>
        <SessionRefresh needed={session?.needsRefresh ?? false} />
      </body>
    </html>
  );
}
