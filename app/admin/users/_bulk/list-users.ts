import { CHUNK } from "@/components/admin/job/job";
import { replyTo } from "@/components/admin/job/reply";
import { authClient } from "@/lib/auth/client";
import type { UserFilter } from "../search-params";
import { MATCHING_LIMIT } from "./matching-limit";

interface Found {
  ids: string[];
  /** Why it ended early; null where all are found, or as many as there can be. */
  problem: string | null;
}

/**
 * The ids of everybody whom the filters leave, page by page. In the order of
 * the ids, each page after the last id of the one before: somebody who signs up
 * or is deleted meanwhile shifts nobody out of sight.
 */
export async function findMatching(
  filter: UserFilter,
  { onProgress, signal }: { onProgress(count: number): void; signal: AbortSignal },
): Promise<Found> {
  const ids: string[] = [];
  while (ids.length < MATCHING_LIMIT && !signal.aborted) {
    const after = ids.at(-1);
    const reply = await replyTo((fetchOptions) =>
      authClient.extendedAdmin.listUsers({
        query: {
          ...filter,
          sortBy: "id",
          sortDirection: "asc",
          limit: CHUNK,
          ...(after ? { filterField: "id", filterOperator: "gt", filterValue: after } : {}),
        },
        fetchOptions,
      }),
    );
    if (reply.kind === "wait") {
      await new Promise((resolve) => setTimeout(resolve, reply.seconds * 1000));
      continue;
    }
    if (reply.kind !== "answer") return { ids, problem: reply.sentence };
    const page = reply.data.users;
    ids.push(...page.map(({ id }) => id));
    onProgress(Math.min(ids.length, MATCHING_LIMIT));
    if (page.length < CHUNK) break;
  }
  return { ids: ids.slice(0, MATCHING_LIMIT), problem: null };
}

/** What these users are called, at most a hundred; who is gone is left out. */
export async function namesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const [first, ...others] = userIds;
  const reply = await replyTo((fetchOptions) =>
    authClient.extendedAdmin.listUsers({
      query: {
        limit: CHUNK,
        filterField: "id",
        // In an address a list of one is no list.
        ...(others.length === 0
          ? { filterOperator: "eq", filterValue: first }
          : { filterOperator: "in", filterValue: [...userIds] }),
      },
      fetchOptions,
    }),
  );
  // Without names the ids are shown: that is no reason to stop.
  if (reply.kind !== "answer") return new Map();
  return new Map(reply.data.users.map(({ id, name, email }) => [id, name.trim() || email]));
}
