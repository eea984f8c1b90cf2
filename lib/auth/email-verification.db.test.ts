import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createTestApp, type TestApp } from "@/test/app";
import { linkIn } from "@/test/support/mail";

// Links that confirm an address, over HTTP.

const ORIGIN = "http://localhost:3000";
const PASSWORD = "correct horse";

let app: TestApp;
let number = 0;

beforeAll(async () => {
  app = await createTestApp();
});
beforeEach(async () => {
  await app.mail();
  await app.sql.query('DELETE FROM "devMail"');
});
afterAll(() => app.close());

/** Signs somebody up, which sends them a link. */
async function newcomer() {
  const email = `newcomer-${++number}@example.test`;
  const reply = await app.http("/sign-up/email", {
    body: { email, name: "Nia New", password: PASSWORD },
  });
  const [message] = await app.mail();
  return {
    id: reply.body.user.id as string,
    email,
    cookie: reply.cookie,
    link: linkIn(message as never),
  };
}

/** Follows a link; where it leads to, without the origin. */
async function follow(link: string) {
  const response = await app.auth.handler(new Request(link));
  return (response.headers.get("location") ?? "").replace(ORIGIN, "");
}

const isVerified = async (id: string) => (await app.userRow(id))?.emailVerified;

it("signing up sends a link that confirms the address", async () => {
  const { id, link } = await newcomer();
  expect(await isVerified(id)).toBe(false);
  expect(await follow(link)).toBe("/email-verified");
  expect(await isVerified(id)).toBe(true);
});

it("a link confirms once: what staff took back stays taken back", async () => {
  const { id, link } = await newcomer();
  await follow(link);
  // Followed again by a mail program: still confirmed, so no error.
  expect(await follow(link)).toBe("/email-verified");
  await app.sql.query('UPDATE "user" SET "emailVerified" = false WHERE id = $1', [id]);
  expect(await follow(link)).toBe("/email-verified?error=INVALID_TOKEN");
  expect(await isVerified(id)).toBe(false);
});

it("a link's time ends", async () => {
  const { id, link } = await newcomer();
  vi.useFakeTimers({ now: Date.now() + 25 * 3_600_000, toFake: ["Date"] });
  try {
    expect(await follow(link)).toBe("/email-verified?error=TOKEN_EXPIRED");
  } finally {
    vi.useRealTimers();
  }
  expect(await isVerified(id)).toBe(false);
});

it("a link is for one address and nobody else", async () => {
  const first = await newcomer();
  await app.sql.query(`UPDATE "user" SET email = 'moved-' || email WHERE id = $1`, [first.id]);
  expect(await follow(first.link)).toBe("/email-verified?error=USER_NOT_FOUND");
  expect(await isVerified(first.id)).toBe(false);
});

it("one can have it sent again; who caused each is on record", async () => {
  const { id, email, cookie } = await newcomer();
  const again = await app.http("/send-verification-email", { cookie, body: { email } });
  expect(again.status).toBe(200);
  expect(await app.mail()).toHaveLength(2);
  const stranger = await app.http("/send-verification-email", { body: { email } });
  expect(stranger.status).toBe(200);
  await app.settled();
  expect(
    (await app.eventsAbout(id)).map(({ action, actorId, actorLabel }) => [
      action,
      actorId ?? actorLabel,
    ]),
  ).toEqual([
    ["user.verification_sent", id],
    ["user.verification_sent", id],
    ["user.verification_sent", "Somebody not signed in"],
  ]);
});

it("strangers can't tell who has an account", async () => {
  const { email } = await newcomer();
  const ask = (address: string) =>
    app.http("/send-verification-email", { body: { email: address } });
  const [known, unknown] = [await ask(email), await ask("nobody@example.test")];
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
});
