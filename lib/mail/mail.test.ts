import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env";
import { lastsInWords } from "./lasts";
import { invitation, passwordChanged, passwordReset, verification } from "./messages";
import { mailMode } from "./mode";

const link = { name: `Eve "><script>alert(1)</script>`, url: "https://a.example/x?t=1&u=2" };

describe("messages", () => {
  const all = {
    invitation: invitation({ ...link, lasts: "7 days", by: "<i>Ada</i>" }),
    passwordReset: passwordReset({ ...link, lasts: "1 hour", by: null }),
    verification: verification({ ...link, lasts: "1 day" }),
    passwordChanged: passwordChanged({ ...link, at: new Date("2026-11-22T03:04:05Z") }),
  };

  it.each(Object.entries(all))("%s escapes what people typed, in HTML alone", (_, message) => {
    expect(message.html).not.toContain("<script>");
    expect(message.html).not.toContain("<i>Ada");
    expect(message.html).toContain("&quot;&gt;&lt;script&gt;");
    expect(message.text).toContain(link.name);
    expect(message.subject).not.toContain(link.name);
  });

  it.each(Object.entries(all))("%s has its link in both versions", (_, message) => {
    expect(message.text).toContain(link.url);
    expect(message.html).toContain('href="https://a.example/x?t=1&amp;u=2"');
  });

  it("say how long a link works, or when it happened", () => {
    expect(all.invitation.text).toContain("once, for 7 days");
    expect(all.passwordChanged.text).toContain("November 22, 2026 at 3:04 AM UTC");
  });
});

it.each([
  [3_600, "1 hour"],
  [7 * 86_400, "7 days"],
  [86_400, "1 day"],
  [90 * 60, "2 hours"],
  [900, "15 minutes"],
  [1, "1 minute"],
])("%i seconds are %s", (seconds, words) => {
  const now = new Date();
  expect(lastsInWords(new Date(now.getTime() + seconds * 1000), now)).toBe(words);
});

describe("the environment", () => {
  const base = {
    NODE_ENV: "production",
    DATABASE_URL: "postgres://somewhere",
    BETTER_AUTH_SECRET: "x".repeat(32),
  };
  const smtp = { SMTP_URL: "smtps://u:p@mail.example.com", MAIL_FROM: "Gate <no@example.com>" };

  it.each([
    [{}, "none"],
    [{ DEV_MAILBOX: "1" }, "mailbox"],
    [{ NODE_ENV: "development" }, "mailbox"],
    [{ NODE_ENV: "development", DEV_MAILBOX: "0" }, "none"],
    [smtp, "smtp"],
    [{ ...smtp, DEV_MAILBOX: "1" }, "smtp"],
  ])("%o sends to %s", (given, mode) => {
    expect(mailMode(parseEnv({ ...base, ...given }))).toBe(mode);
  });

  it.each([
    [{ SMTP_URL: "https://mail.example.com", MAIL_FROM: "a@b.example" }, "SMTP_URL"],
    [{ SMTP_URL: smtp.SMTP_URL }, "MAIL_FROM"],
    [{ ...smtp, MAIL_FROM: "Gate no@example.com" }, "MAIL_FROM"],
    [{ ...smtp, MAIL_FROM: "a@b.example\r\nBcc: c@d.example" }, "MAIL_FROM"],
    [{ DEV_MAILBOX: "yes" }, "DEV_MAILBOX"],
  ])("%o is refused, naming %s", (given, name) => {
    expect(() => parseEnv({ ...base, ...given })).toThrow(`  ${name}: must be`);
  });
});
