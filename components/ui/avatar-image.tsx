"use client";

import { useState } from "react";

/** Covers the initials, or leaves them to be seen where the picture can't be loaded. */
export function AvatarImage({ src }: { src: string }) {
  const [broken, setBroken] = useState<string>();
  if (broken === src) return null;
  return (
    // Next's image service would fetch any address that a user puts into a profile.
    // biome-ignore lint/performance/noImgElement: see above
    <img
      // One that failed before this script ran tells nobody any more.
      ref={(image) => {
        if (image?.complete && image.naturalWidth === 0) setBroken(src);
      }}
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBroken(src)}
      className="absolute inset-0 size-full object-cover"
    />
  );
}
