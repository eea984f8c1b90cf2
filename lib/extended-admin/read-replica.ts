import type { DBAdapter } from "@better-auth/core/db/adapter";
import type { BetterAuthOptions } from "better-auth";
import { currentAdapter, directoryOf } from "./context";
import type { Operation } from "./operation";
import { isRefusal } from "./refusal";
import { SearchTooBroad, type UserDirectory } from "./user-directory";

/**
 * Port: a copy of the database that runs a little behind it. Lists may be read
 * there, and nothing else: whoever decides or writes asks the database itself.
 */
export interface ReadReplica {
  directory: UserDirectory;
  /** Better Auth's adapter on the copy, for an instance with these options. */
  adapter(options: BetterAuthOptions): DBAdapter;
  /**
   * Whether the copy has all that this person has done, and isn't far behind;
   * false within a transaction. Rejects only when the database itself fails.
   */
  isFitFor(userId: string): Promise<boolean>;
  /** Hears what a reading there failed with; it is repeated on the database. */
  noteFailure(error: unknown): void;
}

/** Who reads a list, and through which instance. */
export type ListReader = Pick<Operation, "ctx" | "options" | "actor">;

/** What lists are read from. */
export interface ListSource {
  adapter: Pick<DBAdapter, "findMany">;
  directory: UserDirectory;
}

/**
 * Reads a list: on the replica where there is one that has caught up with the
 * reader, else on the database. A failure of the replica is never the answer.
 * Only for what is shown to somebody who was let in already: by what it gives
 * back nothing may be decided (S1–S4).
 *
 * @param work may run twice, so it only reads
 */
export async function readList<Page>(
  { ctx, options, actor }: ListReader,
  work: (source: ListSource) => Promise<Page>,
): Promise<Page> {
  const { readReplica } = options;
  if (readReplica && actor.user && (await readReplica.isFitFor(actor.user.id))) {
    try {
      return await work({
        adapter: readReplica.adapter(ctx.context.options),
        directory: readReplica.directory,
      });
    } catch (error) {
      // An answer, not a failure: the database would give the same.
      if (isRefusal(error) || error instanceof SearchTooBroad) throw error;
      readReplica.noteFailure(error);
    }
  }
  return work({ adapter: await currentAdapter(ctx), directory: directoryOf(ctx, options) });
}
