import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { admin } from "better-auth/plugins";
import pg from "pg";
import { TEST_SECRET } from "@/test/secret";

/** Where the stock plugin's tables stand, beside ours in the same database. */
const STOCK_SCHEMA = "stock";

/** Better Auth as its documentation sets it up: its own SQL adapter, the admin plugin. */
export function stockAuth(options: { database: string; poolMax: number; baseURL: string }) {
  const pool = new pg.Pool({
    connectionString: options.database,
    max: options.poolMax,
    options: `-c search_path=${STOCK_SCHEMA}`,
  });
  const config = {
    secret: TEST_SECRET,
    baseURL: options.baseURL,
    database: pool,
    telemetry: { enabled: false },
    plugins: [admin()],
  };
  return { auth: betterAuth(config), config, pool };
}

/** Makes the tables as Better Auth's own migration does, and copies everybody into them. */
export async function copyToStock(sql: pg.Pool, database: string) {
  await sql.query(`CREATE SCHEMA ${STOCK_SCHEMA}`);
  const { config, pool } = stockAuth({ database, poolMax: 1, baseURL: "http://localhost" });
  const { runMigrations } = await getMigrations(config);
  await runMigrations();
  await pool.end();
  await sql.query(`
    INSERT INTO ${STOCK_SCHEMA}."user" (id, name, email, "emailVerified", image, "createdAt",
                                        "updatedAt", role, banned, "banReason", "banExpires")
    SELECT id, name, email, "emailVerified", image, "createdAt",
           "updatedAt", role, banned, "banReason", "banExpires" FROM public."user";
    INSERT INTO ${STOCK_SCHEMA}."session" (id, "expiresAt", token, "createdAt", "updatedAt",
                                           "ipAddress", "userAgent", "userId", "impersonatedBy")
    SELECT id, "expiresAt", token, "createdAt", "updatedAt",
           "ipAddress", "userAgent", "userId", "impersonatedBy" FROM public."session";`);
  await sql.query(`VACUUM (ANALYZE) ${STOCK_SCHEMA}."user", ${STOCK_SCHEMA}."session"`);
}

/** Takes the copy away again. */
export async function dropStock(sql: pg.Pool) {
  await sql.query(`DROP SCHEMA ${STOCK_SCHEMA} CASCADE`);
}
