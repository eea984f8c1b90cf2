"use client";

import "./globals.css";
import { type Failure, LateError } from "@/components/ui/late";

const load = async () => (await import("@/components/product/error-message")).ErrorMessage;

/** Replaces the root layout when that itself fails, so it brings a document of its own. */
export default function GlobalError(failure: Failure) {
  return (
    <html lang="en" className="font-sans">
      <body>
        <title>Something went wrong</title>
        <LateError load={load} {...failure} />
      </body>
    </html>
  );
}
