"use client";

import { type Failure, LateError } from "@/components/ui/late";

const load = async () => (await import("@/components/product/error-message")).ErrorMessage;

export default function ErrorPage(failure: Failure) {
  return <LateError load={load} {...failure} />;
}
