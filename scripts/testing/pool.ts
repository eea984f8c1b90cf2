import pg from "pg";

/**
 * Connections by which a test or a bench looks at a database that it has for
 * itself. `pool.end()` doesn't wait for the server to have heard of it, so a
 * database or server that goes next still ends some of them: an error that is
 * nobody's and, with no one listening, the end of the process. What fails while
 * a statement runs fails that statement all the same.
 */
export function openPool(
  connectionString: string,
  options: Omit<pg.PoolConfig, "connectionString"> = {},
) {
  const pool = new pg.Pool({ ...options, connectionString });
  pool.on("error", () => {});
  return pool;
}
