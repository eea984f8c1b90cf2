import type { ClientBase } from "pg";

const bulkTables = ["user", "session", "account"] as const;

/**
 * Runs `load` in the caller's transaction without what would be done row by
 * row: the session guard (the seed gives no session to anybody who may not have
 * one, and sets lastActiveAt itself), the daily counts (it writes those at once)
 * and, where the load outweighs what is
 * there, the foreign keys and the indexes. All of it is back before the
 * transaction ends. The audit log's triggers are never touched.
 */
export async function loadInBulk(
  client: ClientBase,
  {
    rebuild,
    load,
    log,
  }: { rebuild: boolean; load: () => Promise<void>; log: (line: string) => void },
) {
  const tables = bulkTables.map((table) => `"${table}"`).join(", ");
  // All three at once: taken one by one they could meet the app halfway, and deadlock.
  await client.query(
    `LOCK TABLE ${tables} IN ${rebuild ? "ACCESS EXCLUSIVE" : "SHARE ROW EXCLUSIVE"} MODE`,
  );
  const triggers = (state: "DISABLE" | "ENABLE") =>
    client.query(`
      ALTER TABLE "user" ${state} TRIGGER "count_sign_ups";
      ALTER TABLE "session" ${state} TRIGGER "session_guard_insert",
        ${state} TRIGGER "count_sign_ins";`);
  await triggers("DISABLE");
  const parts = rebuild ? await rebuildable(client) : [];
  for (const { drop } of parts) await client.query(drop);
  await load();
  if (rebuild) log(`Building ${parts.length} indexes and foreign keys`);
  for (const { create } of parts) await client.query(create);
  await triggers("ENABLE");
}

/**
 * The tables' indexes, but for those that a constraint rests on, and then their
 * foreign keys, as the catalogue has them: the migrations alone define them.
 */
async function rebuildable(client: ClientBase) {
  const { rows } = await client.query<{ drop: string; create: string }>(
    `SELECT 1 AS place, format('DROP INDEX %I.%I', schemaname, indexname) AS drop,
            indexdef || coalesce((
              -- How finely it is sampled is no part of an index's definition.
              SELECT string_agg(format('; ALTER INDEX %I.%I ALTER COLUMN %s SET STATISTICS %s',
                                       schemaname, indexname, attnum, attstattarget), '')
                FROM pg_attribute
               WHERE attrelid = format('%I.%I', schemaname, indexname)::regclass
                 AND attstattarget >= 0), '') AS create
       FROM pg_indexes
      WHERE schemaname = current_schema() AND tablename = ANY ($1)
        AND NOT EXISTS (SELECT FROM pg_constraint
                         WHERE conindid = format('%I.%I', schemaname, indexname)::regclass)
     UNION ALL
     SELECT 2, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
              pg_get_constraintdef(oid))
       FROM pg_constraint
      WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
        AND conrelid IN (SELECT format('%I', name)::regclass FROM unnest($1::text[]) AS name)
      ORDER BY place, drop`,
    [bulkTables],
  );
  return rows;
}
