import type { Config } from "tailwindcss";

/**
 * The design tokens. Colours are names for the variables in app/globals.css,
 * where each has its light and its dark value side by side.
 */
const color = (name: string) => `var(--${name})`;

/** A colour with a meaning: itself, the text upon it, and a soft ground for text in it. */
const role = (name: string) => ({
  DEFAULT: color(name),
  foreground: color(`${name}-foreground`),
  soft: color(`${name}-soft`),
});

export default {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  theme: {
    extend: {
      colors: {
        background: color("background"),
        foreground: color("foreground"),
        card: { DEFAULT: color("card"), foreground: color("card-foreground") },
        popover: { DEFAULT: color("popover"), foreground: color("popover-foreground") },
        primary: role("primary"),
        secondary: { DEFAULT: color("secondary"), foreground: color("secondary-foreground") },
        muted: { DEFAULT: color("muted"), foreground: color("muted-foreground") },
        accent: { DEFAULT: color("accent"), foreground: color("accent-foreground") },
        destructive: role("destructive"),
        success: role("success"),
        warning: role("warning"),
        sidebar: {
          DEFAULT: color("sidebar"),
          foreground: color("sidebar-foreground"),
          accent: color("sidebar-accent"),
          border: color("border"),
        },
        night: { DEFAULT: color("night"), foreground: color("night-foreground") },
        border: color("border"),
        input: color("input"),
        ring: color("ring"),
        overlay: color("overlay"),
        chart: { 1: color("chart-1"), 2: color("chart-2"), 3: color("chart-3") },
      },
      fontFamily: {
        // The parts come first: each has characters of its own only (app/fonts.ts). A name
        // that is missing would void the whole list, as on the page that replaces the layout.
        sans: [
          "var(--font-geist-latin-ext, system-ui)",
          "var(--font-geist-cyrillic, system-ui)",
          "var(--font-geist-vietnamese, system-ui)",
          "var(--font-geist-latin, system-ui)",
          "ui-sans-serif",
          "system-ui",
          "sans-serif",
        ],
        mono: ["var(--font-geist-mono, ui-monospace)", "SFMono-Regular", "monospace"],
      },
      fontSize: {
        "2xs": ["0.6875rem", { lineHeight: "1rem" }],
        /** The text of tables and controls: between Tailwind's xs and sm. */
        compact: ["0.8125rem", { lineHeight: "1.25rem" }],
      },
      borderRadius: {
        sm: "0.25rem",
        md: "0.4375rem",
        lg: "0.5625rem",
        xl: "0.75rem",
        "2xl": "1rem",
      },
      boxShadow: {
        xs: "0 1px 2px 0 var(--shade-1)",
        raised: "0 1px 2px 0 var(--shade-1), 0 2px 6px -1px var(--shade-1)",
        /** A filled button: a lit upper edge and a short shadow. */
        button: "inset 0 1px 0 0 var(--edge-light), 0 1px 2px 0 var(--shade-2)",
        overlay:
          "0 0 0 1px var(--shade-1), 0 4px 12px -2px var(--shade-2), 0 16px 40px -8px var(--shade-3)",
      },
      keyframes: {
        "fade-in": { from: { opacity: "0" } },
        "fade-out": { to: { opacity: "0" } },
        "pop-in": { from: { opacity: "0", transform: "translateY(4px) scale(0.98)" } },
        "pop-out": { to: { opacity: "0", transform: "translateY(2px) scale(0.98)" } },
        "slide-in-left": { from: { transform: "translateX(-100%)" } },
        "slide-out-left": { to: { transform: "translateX(-100%)" } },
        "slide-in-right": { from: { transform: "translateX(100%)" } },
        "slide-out-right": { to: { transform: "translateX(100%)" } },
        shimmer: { "0%, 100%": { opacity: "1" }, "50%": { opacity: "0.5" } },
      },
      animation: {
        "fade-in": "fade-in 160ms ease-out",
        "fade-out": "fade-out 120ms ease-in forwards",
        "pop-in": "pop-in 160ms cubic-bezier(0.2, 0.8, 0.2, 1)",
        "pop-out": "pop-out 110ms ease-in forwards",
        "slide-in-left": "slide-in-left 240ms cubic-bezier(0.2, 0.8, 0.2, 1)",
        "slide-out-left": "slide-out-left 180ms ease-in forwards",
        "slide-in-right": "slide-in-right 240ms cubic-bezier(0.2, 0.8, 0.2, 1)",
        "slide-out-right": "slide-out-right 180ms ease-in forwards",
        shimmer: "shimmer 1.8s ease-in-out infinite",
      },
    },
  },
} satisfies Config;
