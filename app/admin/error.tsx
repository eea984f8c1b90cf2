"use client";

import { type Failure, LateError } from "@/components/ui/late";

const load = async () => (await import("@/components/admin/page-error")).PageError;

export default function AdminError(failure: Failure) {
  return <LateError load={load} {...failure} />;
}
