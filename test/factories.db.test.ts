import { betterAuth } from "better-auth";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, openPool, type TestDatabase } from "./database";
import { createSession, createUser } from "./factories";
import { TEST_SECRET } from "./secret";

// Better Auth itself, with nothing of this app around it, says whether what the
// factories store is what it would have stored.
describe("factories", () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let auth: ReturnType<typeof start>;
  const start = () =>
    betterAuth({
      baseURL: "http://localhost:3000",
      secret: TEST_SECRET,
      database: pool,
      emailAndPassword: { enabled: true },
    });
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url, { max: database.poolMax });
    auth = start();
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it("store a session whose cookie is accepted", async () => {
    const user = await createUser(pool, { role: "support" });
    const { headers, id } = await createSession(pool, user);
    const found = await auth.api.getSession({ headers });
    expect(found?.session.id).toBe(id);
    expect(found?.user.email).toBe(user.email);
  });

  it("store a session that is over", async () => {
    const { headers } = await createSession(pool, await createUser(pool), { expiresIn: -1 });
    expect(await auth.api.getSession({ headers })).toBeNull();
  });

  it("store a password that signs in", async () => {
    const { email } = await createUser(pool, { password: "correct horse battery" });
    const attempt = (password: string) => auth.api.signInEmail({ body: { email, password } });
    expect((await attempt("correct horse battery")).user.email).toBe(email);
    await expect(attempt("wrong horse battery")).rejects.toThrow();
  });
});
