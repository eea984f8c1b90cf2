export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

export const THEME_COOKIE = "theme";

/** What a cookie says, or the system's theme for none or nonsense. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** The class on <html>; with "system" none, and the browser decides. */
export function themeClass(theme: Theme): string | undefined {
  return theme === "system" ? undefined : theme;
}
