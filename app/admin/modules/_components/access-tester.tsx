"use client";

import { type FormEvent, type ReactNode, useId, useState } from "react";
import { GatedButton } from "@/components/admin/gated-button";
import { type PickedUser, UserPicker } from "@/components/admin/user-picker";
import { useAddress } from "@/components/data-table/use-address";
import { Field, FieldError, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notAnOrigin, originFrom } from "@/lib/extended-admin/origins";

interface AccessTesterProps {
  /** Who the address asks about; null where it asks about nobody. */
  user: PickedUser | null;
  /** From where, as the address says it. */
  origin: string;
  /** Origins that modules name, to choose from. */
  origins: readonly string[];
  reasons: { test: string | null; search: string | null };
  /** The decision for what the address asks. */
  children: ReactNode;
}

/** Asks who gets in from where. The question stands in the address; the server answers it. */
export function AccessTester({
  user,
  origin: asked,
  origins,
  reasons,
  children,
}: AccessTesterProps) {
  const id = useId();
  const { pending, set } = useAddress();
  const [picked, setPicked] = useState<PickedUser | null>(user);
  const [origin, setOrigin] = useState(asked);
  const [problem, setProblem] = useState<string | null>(null);

  function test(event: FormEvent) {
    event.preventDefault();
    if (reasons.test !== null) return;
    const from = originFrom(origin);
    if (!picked) setProblem("Choose somebody from the matches.");
    else if (from === null) setProblem(`${notAnOrigin(origin)}, without a path.`);
    else {
      setProblem(null);
      setOrigin(from);
      set({ user: picked.id, origin: from });
    }
  }

  return (
    <form noValidate onSubmit={test} className="flex flex-col gap-4 px-5 pb-5 max-md:px-4">
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <UserPicker label="Who" value={picked} onChange={setPicked} reason={reasons.search} />
        <Field invalid={problem !== null && picked !== null}>
          <FieldLabel>From which origin</FieldLabel>
          <Input
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            list={`${id}origins`}
            placeholder="https://app.example.com"
            value={origin}
            onChange={(event) => setOrigin(event.target.value)}
          />
          <FieldError>{problem}</FieldError>
        </Field>
        <datalist id={`${id}origins`}>
          {origins.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </div>
      <div>
        <GatedButton type="submit" variant="outline" reason={reasons.test} pending={pending}>
          Test access
        </GatedButton>
      </div>
      <div role="status" aria-busy={pending} className={pending ? "opacity-55" : undefined}>
        {children}
      </div>
    </form>
  );
}
