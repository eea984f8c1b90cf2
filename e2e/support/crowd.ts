import type { AppUnderTest } from "./app-under-test";

/** As many users as wanted, told apart from all others by a word in their names. */
export async function crowd(app: AppUnderTest, word: string, count: number) {
  await app.db.query(
    `INSERT INTO "user" (id, name, email, "emailVerified", role, "createdAt")
     SELECT $1 || '-' || i, initcap($1) || ' ' || lpad(i::text, 3, '0'),
            $1 || '-' || i || '@example.test', true, 'user', now() - i * interval '1 minute'
       FROM generate_series(1, $2::int) AS i`,
    [word, count],
  );
}
