import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { AvatarImage } from "./avatar-image";

const sizes = {
  sm: "size-7 text-[0.625rem]",
  default: "size-8 text-2xs",
  lg: "size-12 text-sm",
  xl: "size-16 text-lg",
};

const hues = [
  "[--hue:20]",
  "[--hue:55]",
  "[--hue:95]",
  "[--hue:150]",
  "[--hue:195]",
  "[--hue:235]",
  "[--hue:280]",
  "[--hue:330]",
];

// A tint and a text colour of one hue, 4.5:1 apart or more in both themes.
const tint = [
  "bg-[light-dark(oklch(0.93_0.04_var(--hue)),oklch(0.36_0.05_var(--hue)))]",
  "text-[light-dark(oklch(0.4_0.085_var(--hue)),oklch(0.91_0.045_var(--hue)))]",
];

function hueOf(text: string) {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return hues[sum % hues.length];
}

/** First letters of the first and last word; whole graphemes, whatever the script. */
export function initialsOf(name: string) {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = ends.map((word) => word?.match(/\p{L}\p{M}*|\p{N}/u)?.[0] ?? "");
  return letters.join("").toLocaleUpperCase() || "?";
}

interface AvatarProps extends ComponentProps<"span"> {
  /** Gives the initials and the colour; the picture's stand-in while it loads or fails. */
  name: string;
  image?: string | null;
  size?: keyof typeof sizes;
}

/** Decoration beside a written name, so it is hidden from assistive technology. */
export function Avatar({ name, image, size = "default", className, ...props }: AvatarProps) {
  return (
    <span
      data-slot="avatar"
      aria-hidden="true"
      className={cn(
        "relative inline-grid shrink-0 select-none place-items-center overflow-hidden rounded-full font-semibold",
        tint,
        hueOf(name),
        sizes[size],
        className,
      )}
      {...props}
    >
      {initialsOf(name)}
      {image ? <AvatarImage src={image} /> : null}
    </span>
  );
}
