import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// The sizes and shadows that tailwind.config.ts adds; unknown to the merger,
// `text-compact` would pass for a colour and drop the real one.
const merge = extendTailwindMerge({
  extend: {
    classGroups: {
      "font-size": [{ text: ["2xs", "compact"] }],
      shadow: [{ shadow: ["xs", "raised", "button", "overlay"] }],
    },
  },
});

/** Joins class names; of two that set the same property the later one stays. */
export function cn(...inputs: ClassValue[]) {
  return merge(clsx(inputs));
}
