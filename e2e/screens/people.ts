import type pg from "pg";
import { demoAccounts } from "@/prisma/seed/demo-accounts";
import { seed } from "@/prisma/seed/seed";
import { createSession, createUser, type TestUser } from "@/test/factories";
import type { AppUnderTest } from "../support/app-under-test";

/** Fills the app's database as a newcomer finds it, with more users and somebody to look at. */
export async function fill(app: AppUnderTest): Promise<void> {
  const client = await app.db.connect();
  try {
    await seed(client as pg.PoolClient, { users: 3_000, demo: true });
  } finally {
    client.release();
  }
}

const agents = [
  "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
];

/** Somebody with two roles, three sessions, linked accounts, notes and a past. */
export async function eventfulUser({ db }: AppUnderTest): Promise<TestUser> {
  const user = await createUser(db, {
    name: "Zoë O'Brien-Müller",
    role: "user,billing",
    password: "correct horse battery staple",
  });
  const [admin, , support] = demoAccounts;
  for (const [index, userAgent] of agents.entries()) {
    await createSession(db, user, { userAgent, ipAddress: `203.0.113.${index + 7}` });
  }
  await createSession(db, user, {
    userAgent: agents[0],
    impersonatedBy: support?.id,
    impersonationReason: "Ticket 4711: can't see the invoice",
    expiresIn: 1_800,
  });
  for (const provider of ["github", "google"]) {
    await db.query(
      `INSERT INTO "account" (id, "userId", "providerId", "accountId", scope)
       VALUES ($1 || $2, $2, $1, $2 || '-at-' || $1, 'email')`,
      [provider, user.id],
    );
  }
  for (const [index, text] of ["Called about an invoice.\nIs patient.", "VIP"].entries()) {
    await db.query(
      `INSERT INTO "userNote" (id, "userId", "authorId", "authorLabel", text, "createdAt")
       VALUES ($1, $2, $3, $4, $5, now() - interval '2 days')`,
      [`${user.id}-${index}`, user.id, admin?.id, `${admin?.name} <${admin?.email}>`, text],
    );
  }
  for (const [index, action] of ["user.role_set", "user.updated", "user.banned"].entries()) {
    await db.query(
      `INSERT INTO "auditEvent" (id, "createdAt", action, outcome, "actorId", "actorLabel",
         "targetType", "targetId", "targetLabel", reason, before, after, "ipAddress", "userAgent")
       VALUES ($1, now() - $2 * interval '1 hour', $3, $4, $5, $6, 'user', $7, $8, $9, $10, $11, $12, $13)`,
      [
        `${user.id}-${index}`,
        index + 1,
        action,
        index === 2 ? "denied" : "success",
        admin?.id,
        `${admin?.name} <${admin?.email}>`,
        user.id,
        `${user.name} <${user.email}>`,
        index === 2 ? "Fraud or payment abuse" : null,
        JSON.stringify({ role: "user,moderator", name: "Zoe O'Brien" }),
        JSON.stringify({ role: "user,billing", name: user.name }),
        "192.0.2.10",
        agents[0],
      ],
    );
  }
  return user;
}
