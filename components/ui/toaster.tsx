"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

const Sonner = dynamic(async () => (await import("./sonner")).Toaster, { ssr: false });

/**
 * Where toasts appear. Nobody needs one while the page is still arriving, so
 * its code comes after all else; toasts called for before that wait for it.
 */
export function Toaster() {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    // Safari has no requestIdleCallback.
    const idle = window.requestIdleCallback ?? ((done: () => void) => setTimeout(done, 500));
    idle(() => setQuiet(true));
  }, []);
  return quiet ? <Sonner /> : null;
}
