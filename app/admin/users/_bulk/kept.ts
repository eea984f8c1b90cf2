import type { Kept } from "@/components/admin/job/kept";

/** Bulk operations outlive their tab. */
export const keptBulk: Kept = { kind: "bulk", lasting: true };
