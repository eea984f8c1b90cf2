"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { type Field as FieldName, fields, guessMapping, type Mapping } from "./lines";
import type { ReadTable } from "./read-table";

const labels: Record<FieldName, string> = { email: "E-mail", name: "Name", role: "Role" };

const exact = new Intl.NumberFormat("en");

/** Which column of the file holds what. */
export function MappingStep({
  table,
  defaultRole,
  onMapped,
  onBack,
}: {
  table: ReadTable;
  defaultRole: string;
  onMapped: (mapping: Mapping) => void;
  onBack: () => void;
}) {
  const [mapping, setMapping] = useState(() => guessMapping(table.head));
  const [checked, setChecked] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (mapping.email !== null && mapping.name !== null) onMapped(mapping);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <p role="status" className="text-compact text-muted-foreground">
        {exact.format(table.rows.length)} rows were read. Which column holds what?
      </p>
      <div className="grid gap-4 sm:grid-cols-3">
        {fields.map((field) => {
          const column = mapping[field];
          const missing = checked && field !== "role" && column === null;
          const sample = column === null ? "" : (table.rows[0]?.cells[column] ?? "");
          return (
            <Field key={field} invalid={missing}>
              <FieldLabel>{labels[field]}</FieldLabel>
              <NativeSelect
                className="w-full"
                value={column === null ? "" : String(column)}
                onChange={({ target }) =>
                  setMapping({
                    ...mapping,
                    [field]: target.value === "" ? null : Number(target.value),
                  })
                }
              >
                <option value="">{field === "role" ? "No column" : "Choose a column…"}</option>
                {table.head.map((head, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same
                  <option key={index} value={index}>
                    {head || `Column ${index + 1}`}
                  </option>
                ))}
              </NativeSelect>
              <FieldHint>
                {column !== null ? (
                  <>
                    First: <bdi className="wrap-anywhere">{sample.slice(0, 80) || "empty"}</bdi>
                  </>
                ) : field === "role" ? (
                  `Everybody gets the role ${defaultRole}.`
                ) : (
                  "Needed."
                )}
              </FieldHint>
              <FieldError>{missing ? "Choose the column that holds it." : null}</FieldError>
            </Field>
          );
        })}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" onClick={onBack}>
          Back
        </Button>
        <Button type="submit">Check every row</Button>
      </div>
    </form>
  );
}
