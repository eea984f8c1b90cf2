import { describe, expect, test } from "vitest";
import { refusalFromUrl, refusalOf } from "./refusals";

describe("why somebody was not let in", () => {
  test("an unknown address and a wrong password read alike, whatever the server says", () => {
    const wrong = refusalOf({ code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid password" });
    const unknown = refusalOf({ code: "INVALID_EMAIL", message: "No such user" });
    expect(unknown).toEqual(wrong);
  });

  test("a ban is told in the server's words", () => {
    expect(refusalOf({ code: "BANNED_USER", message: "Until Friday, for spam." })).toEqual({
      title: "You can't sign in",
      message: "Until Friday, for spam.",
    });
  });

  test("the address bar chooses among our sentences and adds none of its own", () => {
    expect(refusalFromUrl(undefined)).toBeNull();
    expect(refusalFromUrl("banned")?.message).toContain("banned");
    const hostile = refusalFromUrl("Call +1 555 0100 now");
    expect(JSON.stringify(hostile)).not.toContain("555");
  });
});
