"use client";

import "./globals.css";
import { ErrorMessage } from "@/components/product/error-message";

/** Replaces the root layout when that itself fails, so it brings a document of its own. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className="font-sans">
      <body>
        <title>Something went wrong</title>
        <ErrorMessage {...props} />
      </body>
    </html>
  );
}
