import { describe, expect, it } from "vitest";
import {
  type BanForm,
  banEnd,
  banFormDefaults,
  banFormSchema,
  banInput,
  CUSTOM_END,
  OTHER_REASON,
} from "@/components/admin/user-actions/ban-form";
import { banDurations, banReasons } from "@/lib/admin.config";
import { toLocalInput } from "@/lib/format-time";

const now = new Date("2026-11-21T10:00:00Z");
const form = (values: Partial<BanForm>): BanForm => ({
  ...banFormDefaults(null),
  reasonChoice: banReasons[0],
  ...values,
});
const problems = (values: Partial<BanForm>) =>
  banFormSchema.safeParse(form(values)).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("banInput", () => {
  it("gives seconds, not milliseconds", () => {
    const day = banDurations.findIndex(({ seconds }) => seconds === 86_400);
    expect(banInput(form({ duration: String(day) }), now)).toEqual({
      banReason: banReasons[0],
      banExpiresIn: 86_400,
    });
  });

  it("leaves the length out of a permanent ban", () => {
    const permanent = banDurations.findIndex(({ seconds }) => seconds === null);
    expect(banInput(form({ duration: String(permanent) }), now)).toEqual({
      banReason: banReasons[0],
    });
  });

  it("counts the seconds to a custom end", () => {
    const customEnd = toLocalInput(new Date("2026-11-21T11:30:00Z"));
    expect(banInput(form({ duration: CUSTOM_END, customEnd }), now).banExpiresIn).toBe(5_400);
  });

  it("takes the typed reason", () => {
    const values = form({ reasonChoice: OTHER_REASON, reasonText: "Took the stapler" });
    expect(banInput(values, now).banReason).toBe("Took the stapler");
  });
});

describe("banEnd", () => {
  it("is null for a duration that is not on offer and an end that is no time", () => {
    expect(banEnd({ duration: "99", customEnd: "" }, now)).toBeNull();
    expect(banEnd({ duration: CUSTOM_END, customEnd: "" }, now)).toBeNull();
  });
});

describe("banFormSchema", () => {
  it("accepts a preset", () => {
    expect(problems({})).toEqual([]);
  });

  it("wants a reason, and words for another one", () => {
    expect(problems({ reasonChoice: "" })).toEqual(["reasonChoice"]);
    expect(problems({ reasonChoice: OTHER_REASON, reasonText: "  " })).toEqual(["reasonText"]);
  });

  it("wants a custom end in the future", () => {
    const past = toLocalInput(new Date(Date.now() - 60_000));
    const future = toLocalInput(new Date(Date.now() + 3_600_000));
    expect(problems({ duration: CUSTOM_END, customEnd: "" })).toEqual(["customEnd"]);
    expect(problems({ duration: CUSTOM_END, customEnd: past })).toEqual(["customEnd"]);
    expect(problems({ duration: CUSTOM_END, customEnd: future })).toEqual([]);
  });
});

describe("banFormDefaults", () => {
  it("starts from the present ban's reason, preset or not", () => {
    expect(banFormDefaults({ banReason: banReasons[1] })).toMatchObject({
      reasonChoice: banReasons[1],
    });
    expect(banFormDefaults({ banReason: "Own words" })).toMatchObject({
      reasonChoice: OTHER_REASON,
      reasonText: "Own words",
    });
  });

  it("starts from the present ban's end, so that a new reason alone changes no end", () => {
    const banExpires = new Date("2126-01-02T03:04:00Z");
    const timed = banFormDefaults({ banReason: banReasons[0], banExpires });
    expect(banEnd(timed, now)).toEqual(banExpires);
    const permanent = banFormDefaults({ banReason: banReasons[0], banExpires: null });
    expect(banEnd(permanent, now)).toBe("never");
    expect(banEnd(banFormDefaults(null), now)).toBeInstanceOf(Date);
  });
});
