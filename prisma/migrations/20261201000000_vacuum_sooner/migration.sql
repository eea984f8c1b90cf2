-- Keys are gathered and counted out of an index alone only where VACUUM has passed
-- since the row changed; elsewhere each is looked up in the table. By default that
-- waits for a fifth of the table, which among a million users are two hundred
-- thousand changes or new people; so it waits for one in two hundred. Of the table
-- VACUUM reads only what has changed since. ANALYZE, which takes longer, stays as it was.
ALTER TABLE "user" SET (
  autovacuum_vacuum_scale_factor = 0.005,
  autovacuum_vacuum_insert_scale_factor = 0.005
);
ALTER TABLE "session" SET (
  autovacuum_vacuum_scale_factor = 0.005,
  autovacuum_vacuum_insert_scale_factor = 0.005
);
