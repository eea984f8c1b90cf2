"use client";

import { useEffect, useState } from "react";
import { late } from "./late";
import { whenIdle } from "./when-idle";

const Sonner = late(async () => ({ default: (await import("./sonner")).Toaster }));

/**
 * Where toasts appear. Nobody needs one while the page is still arriving, so
 * its code comes after all else; toasts called for before that wait for it.
 */
export function Toaster() {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => whenIdle(() => setQuiet(true)), []);
  return quiet ? <Sonner /> : null;
}
