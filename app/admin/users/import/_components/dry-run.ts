import { CHUNK } from "@/components/admin/job/job";
import { sendLines } from "./import-job";
import type { ImportLine, LineProblem } from "./lines";

/** What would become of the lines. */
export interface Judged {
  good: ImportLine[];
  /** Somebody has the e-mail already: nothing happens to them. */
  existing: ImportLine[];
  problems: LineProblem[];
}

/**
 * Asks the server about every line and writes nothing.
 * @returns a sentence where it could not be finished; null where it was cancelled
 */
export async function dryRun(
  lines: readonly ImportLine[],
  { onProgress, signal }: { onProgress(count: number): void; signal: AbortSignal },
): Promise<Judged | string | null> {
  const judged: Judged = { good: [], existing: [], problems: [] };
  for (let at = 0; at < lines.length; ) {
    if (signal.aborted) return null;
    const chunk = lines.slice(at, at + CHUNK);
    const reply = await sendLines(chunk, { dryRun: true });
    if (signal.aborted) return null;
    if (reply.kind === "wait") {
      await new Promise((resolve) => setTimeout(resolve, reply.seconds * 1000));
      continue;
    }
    if (reply.kind !== "answer") return reply.sentence;
    reply.data.results.forEach((outcome, index) => {
      const line = chunk[index];
      if (!line) return;
      if (outcome.status === "refused") {
        judged.problems.push({ ...line, problem: outcome.message });
      } else (outcome.status === "done" ? judged.good : judged.existing).push(line);
    });
    at += chunk.length;
    onProgress(at);
  }
  return judged;
}
