import type { ItemOutcome, Job } from "@/components/admin/job/job";
import type { Kept } from "@/components/admin/job/kept";
import { type Reply, replyTo } from "@/components/admin/job/reply";
import type { JobKind } from "@/components/admin/job/run-job";
import { authClient } from "@/lib/auth/client";
import type { ImportLine } from "./lines";

/** The lines of a run, by the row in the file. */
export interface ImportTask {
  lines: Record<string, Omit<ImportLine, "line">>;
}

/** Names and e-mails of strangers: they don't outlive the tab. */
export const keptImport: Kept = { kind: "import", lasting: false };

type Answer = Reply<{ results: ItemOutcome[] }>;

/** Has up to a hundred lines judged, and unless it is a dry run imported. */
export async function sendLines(
  lines: readonly ImportLine[],
  { dryRun, batchId }: { dryRun: boolean; batchId?: string },
): Promise<Answer> {
  const users = lines.map(({ email, name, role }) => ({ email, name, ...(role ? { role } : {}) }));
  const reply = await replyTo((fetchOptions) =>
    authClient.extendedAdmin.importUsers({ users, dryRun, batchId, fetchOptions }),
  );
  if (reply.kind !== "answer") return reply;
  // One answer for each line, in their order.
  const results = reply.data.results.map(({ email: _, ...outcome }, index) => ({
    key: String(lines[index]?.line),
    ...outcome,
  }));
  return { kind: "answer", data: { results } };
}

/** The lines of a job that these keys are about. */
export const linesOfJob = ({ task }: Job<ImportTask>, keys: readonly string[]): ImportLine[] =>
  keys.flatMap((key) => {
    const line = task.lines[key];
    return line ? [{ line: Number(key), ...line }] : [];
  });

export const importKind: JobKind<ImportTask> = {
  send: (job, keys) => sendLines(linesOfJob(job, keys), { dryRun: false, batchId: job.batchId }),
  namesOf: async (job, keys) =>
    new Map(linesOfJob(job, keys).map(({ line, email }) => [String(line), email])),
};
