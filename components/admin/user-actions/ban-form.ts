import { z } from "zod";
import { banDurations, banReasons } from "@/lib/admin.config";
import { toLocalInput } from "@/lib/format-time";

export const OTHER_REASON = "other";
export const CUSTOM_END = "custom";

const MINUTE = 60_000;
const LONGEST_YEARS = 100;

/** A value of the duration choice is the preset's place in the list, or "custom". */
export const banFormSchema = z
  .object({
    reasonChoice: z.string(),
    reasonText: z.string().trim().max(500, "Keep it within 500 characters."),
    duration: z.string(),
    customEnd: z.string(),
  })
  .superRefine((values, ctx) => {
    const fail = (field: keyof typeof values, message: string) =>
      ctx.addIssue({ code: "custom", path: [field], message });
    if (values.reasonChoice === "") fail("reasonChoice", "Choose a reason.");
    if (values.reasonChoice === OTHER_REASON && values.reasonText === "") {
      fail("reasonText", "Say why, in your own words.");
    }
    if (values.duration !== CUSTOM_END) return;
    const end = new Date(values.customEnd).getTime();
    if (Number.isNaN(end)) fail("customEnd", "Choose a day and a time.");
    else if (end < Date.now() + MINUTE) fail("customEnd", "Choose a time in the future.");
    else if (end > Date.now() + LONGEST_YEARS * 365 * 24 * 60 * MINUTE) {
      fail("customEnd", `That is more than ${LONGEST_YEARS} years away: choose Permanent instead.`);
    }
  });

export type BanForm = z.infer<typeof banFormSchema>;

/** What stands in the form at first: where there is a ban, that one, to change a part of it. */
export function banFormDefaults(
  ban: { banReason?: string | null; banExpires?: Date | null } | null,
): BanForm {
  const reason = ban?.banReason;
  const preset = banReasons.find((each) => each === reason);
  return {
    reasonChoice: preset ?? (reason ? OTHER_REASON : ""),
    reasonText: preset ? "" : (reason ?? ""),
    ...presentEnd(ban),
  };
}

function presentEnd(ban: { banExpires?: Date | null } | null) {
  if (ban?.banExpires) return { duration: CUSTOM_END, customEnd: toLocalInput(ban.banExpires) };
  const permanent = banDurations.findIndex(({ seconds }) => seconds === null);
  const usual = Math.min(1, banDurations.length - 1);
  return { duration: String(ban && permanent >= 0 ? permanent : usual), customEnd: "" };
}

/**
 * When a ban with this choice would end: a date, "never", or null while the
 * custom end is not a time yet.
 */
export function banEnd(values: Pick<BanForm, "duration" | "customEnd">, now: Date) {
  if (values.duration === CUSTOM_END) {
    const end = new Date(values.customEnd);
    return Number.isNaN(end.getTime()) ? null : end;
  }
  const preset = banDurations[Number(values.duration)];
  if (!preset) return null;
  return preset.seconds === null ? "never" : new Date(now.getTime() + preset.seconds * 1000);
}

/**
 * The endpoint's input: the reason as text, the length in seconds, none for ever.
 * Rounded up, so that an end at ten is not a moment before.
 */
export function banInput(values: BanForm, now: Date) {
  const banReason = values.reasonChoice === OTHER_REASON ? values.reasonText : values.reasonChoice;
  const end = banEnd(values, now);
  if (!(end instanceof Date)) return { banReason };
  return { banReason, banExpiresIn: Math.ceil((end.getTime() - now.getTime()) / 1000) };
}
