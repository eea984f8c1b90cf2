import { expect, it } from "vitest";
import { bannedMessage } from "./banned-message";

it("says until when and why, where there is an end and a reason", () => {
  const banExpires = new Date("2027-03-01T12:30:00Z");
  expect(bannedMessage({ banReason: "Spam", banExpires })).toMatch(
    /banned until March 1, 2027 at 12:30\sPM UTC\. Reason: Spam\. Write to/,
  );
  expect(bannedMessage({ banReason: null, banExpires: null })).toMatch(
    /^Your account has been banned\. Write/,
  );
});
