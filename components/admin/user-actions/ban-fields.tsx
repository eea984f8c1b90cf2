"use client";

import { type UseFormReturn, useWatch } from "react-hook-form";
import { ExactTime } from "@/components/admin/time";
import {
  type BanForm,
  banEnd,
  CUSTOM_END,
  OTHER_REASON,
} from "@/components/admin/user-actions/ban-form";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { useClock } from "@/components/ui/render-clock";
import { Textarea } from "@/components/ui/textarea";
import { Well } from "@/components/ui/well";
import { banDurations, banReasons } from "@/lib/admin.config";
import { toLocalInput } from "@/lib/format-time";

/** Why and until when; `sessions` is the sentence on what ends with the ban. */
export function BanFields({ form, sessions }: { form: UseFormReturn<BanForm>; sessions: string }) {
  const { errors } = form.formState;
  const { timeZone } = useClock();
  const values = useWatch({ control: form.control }) as BanForm;
  return (
    <>
      <Field invalid={Boolean(errors.reasonChoice)}>
        <FieldLabel>Reason</FieldLabel>
        <NativeSelect {...form.register("reasonChoice")}>
          <option value="">Choose a reason…</option>
          {banReasons.map((reason) => (
            <option key={reason}>{reason}</option>
          ))}
          <option value={OTHER_REASON}>Another reason…</option>
        </NativeSelect>
        <FieldError>{errors.reasonChoice?.message}</FieldError>
      </Field>
      {values.reasonChoice === OTHER_REASON ? (
        <Field invalid={Boolean(errors.reasonText)}>
          <FieldLabel>In your own words</FieldLabel>
          <Textarea rows={2} {...form.register("reasonText")} />
          <FieldError>{errors.reasonText?.message}</FieldError>
        </Field>
      ) : null}
      <fieldset className="min-w-0">
        <legend className="mb-1.5 font-medium text-compact">Duration</legend>
        <div className="flex flex-wrap gap-1.5">
          {[
            ...banDurations.map(({ label }, index) => ({ label, value: String(index) })),
            { label: "Until…", value: CUSTOM_END },
          ].map(({ label, value }) => (
            <label
              key={value}
              className="relative flex h-8 cursor-pointer items-center rounded-md border border-input px-2.5 text-compact transition-colors hover:bg-accent has-checked:border-primary has-checked:bg-primary has-checked:text-primary-foreground has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2"
            >
              <input
                type="radio"
                value={value}
                className="absolute inset-0 cursor-pointer opacity-0"
                {...form.register("duration")}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {values.duration === CUSTOM_END ? (
        <Field invalid={Boolean(errors.customEnd)}>
          <FieldLabel>Ends at</FieldLabel>
          <Input
            type="datetime-local"
            min={toLocalInput(new Date())}
            {...form.register("customEnd")}
          />
          <FieldHint>In your own time zone, {timeZone.replaceAll("_", " ")}.</FieldHint>
          <FieldError>{errors.customEnd?.message}</FieldError>
        </Field>
      ) : null}
      <Outcome end={banEnd(values, new Date())} sessions={sessions} />
    </>
  );
}

/** What pressing the button will do, said again at every change. */
function Outcome({ end, sessions }: { end: Date | "never" | null; sessions: string }) {
  return (
    <Well role="status">
      {end === "never" ? "Ends only when somebody lifts it. " : null}
      {end instanceof Date ? (
        <>
          Ends <ExactTime at={end} withUtc className="font-medium" />.{" "}
        </>
      ) : null}
      {sessions}
    </Well>
  );
}
