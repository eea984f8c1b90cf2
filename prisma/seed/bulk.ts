import type { ClientBase } from "pg";

const bulkTables = ["user", "session", "account"] as const;

/**
 * Runs `load` in the caller's transaction without what would be done row by
 * row: the session guard (the seed gives no session to anybody who may not have
 * one, and sets lastActiveAt itself) and, where the load outweighs what is
 * there, the foreign keys and the indexes. All of it is back before the
 * transaction ends. The audit log's triggers are never touched.
 */
export async function loadInBulk(
  client: ClientBase,
  { rebuild, load }: { rebuild: boolean; load: () => Promise<void> },
) {
  const tables = bulkTables.map((table) => `"${table}"`).join(", ");
  // All at once and before the first change, so that it cannot deadlock with the app.
  await client.query(
    `LOCK TABLE ${tables} IN ${rebuild ? "ACCESS EXCLUSIVE" : "SHARE ROW EXCLUSIVE"} MODE`,
  );
  await client.query(`ALTER TABLE "session" DISABLE TRIGGER "session_guard_insert"`);
  const parts = rebuild ? await rebuildable(client) : [];
  for (const { drop } of parts) await client.query(drop);
  await load();
  for (const { create } of parts) await client.query(create);
  await client.query(`ALTER TABLE "session" ENABLE TRIGGER "session_guard_insert"`);
}

/**
 * The tables' indexes, but for those that a constraint rests on, and then their
 * foreign keys, as the catalogue has them: the migrations alone define them.
 */
async function rebuildable(client: ClientBase) {
  const { rows } = await client.query<{ drop: string; create: string }>(
    `SELECT format('DROP INDEX %I.%I', schemaname, indexname) AS drop, indexdef AS create
       FROM pg_indexes
      WHERE schemaname = current_schema() AND tablename = ANY ($1)
        AND NOT EXISTS (SELECT FROM pg_constraint
                         WHERE conindid = format('%I.%I', schemaname, indexname)::regclass)
     UNION ALL
     SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
              pg_get_constraintdef(oid))
       FROM pg_constraint
      WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
        AND conrelid IN (SELECT format('%I', name)::regclass FROM unnest($1::text[]) AS name)`,
    [bulkTables],
  );
  return rows;
}
