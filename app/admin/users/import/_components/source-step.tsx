"use client";

import { Download } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { LARGEST_FILE, type ReadTable, readTable } from "./read-table";
import { saveTemplate } from "./save-csv";

/** Where the users come from: a file, or what was copied from a spreadsheet. */
export function SourceStep({ onRead }: { onRead: (table: ReadTable) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!file && !pasted.trim()) return setProblem("Choose a file, or paste some rows.");
    if (file && file.size > LARGEST_FILE) return setProblem("The file is larger than 5 MB.");
    setPending(true);
    try {
      const text = file ? await file.text() : pasted;
      // What UTF-8 can't be: another encoding, or no text at all.
      const table = text.includes("\uFFFD")
        ? "The file is not in UTF-8. Save it as “CSV UTF-8”."
        : await readTable(text);
      if (typeof table === "string") setProblem(table);
      else onRead(table);
    } catch {
      setProblem("The file could not be read.");
    }
    setPending(false);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 max-w-prose flex-1 basis-64 text-compact text-muted-foreground">
          One row a user, at most 5,000 of them. The first row names the columns: an e-mail, a name,
          and if you like a role. Nothing is written before you have seen what would happen.
        </p>
        <Button variant="outline" size="sm" onClick={saveTemplate}>
          <Download aria-hidden="true" />
          Template
        </Button>
      </div>
      <Field invalid={problem !== null}>
        <FieldLabel>CSV file</FieldLabel>
        <Input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            setProblem(null);
          }}
        />
        <FieldError>{problem}</FieldError>
      </Field>
      <Field>
        <FieldLabel>Or paste the rows</FieldLabel>
        <Textarea
          rows={6}
          spellCheck={false}
          disabled={file !== null}
          placeholder={"email,name,role\nada@example.com,Ada Lovelace,user"}
          value={pasted}
          onChange={(event) => {
            setPasted(event.target.value);
            setProblem(null);
          }}
          className="max-h-80 min-h-36 font-mono text-xs"
        />
        <FieldHint>
          Copied from a spreadsheet will do: tabs and semicolons are understood.
        </FieldHint>
      </Field>
      <div>
        <Button type="submit" pending={pending}>
          Read the rows
        </Button>
      </div>
    </form>
  );
}
