import type { ItemOutcome, Job } from "@/components/admin/job/job";
import type { BulkAction } from "./actions";

/** What is done, with what the endpoint wants to know beside the users. */
export type BulkTask =
  /** A ban ends for all of them at the same moment (ISO 8601), or never. */
  | { action: "ban"; banReason: string; endsAt: string | null }
  | { action: "addRole" | "removeRole"; role: string }
  | { action: Exclude<BulkAction, "ban" | "addRole" | "removeRole"> };

/** Something done to many users, by their ids. */
export type BulkJob = Job<BulkTask>;

/** A deletion that is repeated because its answer was lost finds nobody where it succeeded. */
export const wasDeleted = ({ task }: BulkJob, { code }: ItemOutcome & { code: string }) =>
  task.action === "remove" && code === "USER_NOT_FOUND";
