import "server-only";
import { type Database, queryDirectly } from "@/lib/db/prisma";
import type { PairShares } from "./rare-parts";

/** ANALYZE lists the pairs of the index of short terms; only these can be parts. */
const LISTED = `
  SELECT "pair", "share" FROM pg_stats,
         unnest("most_common_elems"::text::text[], "most_common_elem_freqs") AS listed("pair", "share")
   WHERE "schemaname" = current_schema() AND "tablename" = 'user_short_terms_idx'
     AND "pair" ~ '^[a-z0-9]{2}$'`;

/** How long they are good for, in milliseconds: they change with the kind of people, not with each. */
const KEPT = 60 * 60_000;

/**
 * Tells the shares that ANALYZE last found, read at most once an hour; none before
 * the first ANALYZE. Nobody waits for another's question, which may be waiting for
 * the connection of just the transaction that this is asked in.
 */
export function pairShares(client: Database): () => Promise<PairShares> {
  let known: { shares: PairShares; until: number } | undefined;
  return async () => {
    if (known && Date.now() < known.until) return known.shares;
    const rows = await queryDirectly<{ pair: string; share: number }>(client, LISTED, []);
    const shares = new Map(rows.map(({ pair, share }) => [pair, share]));
    // Before there are any, somebody may ANALYZE at any moment.
    if (shares.size > 0) known = { shares, until: Date.now() + KEPT };
    return shares;
  };
}
