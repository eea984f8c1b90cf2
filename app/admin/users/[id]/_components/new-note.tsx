"use client";

import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { authClient } from "@/lib/auth/client";
import { NoteForm } from "./note-form";

/** Adds a note; the form stays for the next one. */
export function NewNote({ userId }: { userId: string }) {
  const { run, pending, error } = useAdminAction({ staysOpen: true });
  return (
    <div className="border-border border-b px-5 py-4">
      <NoteForm
        label="New note"
        submitLabel="Add note"
        text=""
        pending={pending}
        error={error}
        onSubmit={(text, done) =>
          void run(
            () => authClient.extendedAdmin.createUserNote({ userId, text }),
            () => {
              done();
              toast.success("The note was added");
            },
          )
        }
      />
    </div>
  );
}
