"use client";

import { ErrorMessage } from "@/components/product/error-message";

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return <ErrorMessage {...props} />;
}
