"use client";

import { LockKeyhole } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { useController, useForm, useWatch } from "react-hook-form";
import { toast } from "sonner";
import { permissionMap } from "@/components/admin/permission-list";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { deferredResolver } from "@/components/forms/deferred-resolver";
import { useUnsavedWarning } from "@/components/forms/use-unsaved-warning";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { statements } from "@/lib/admin.config";
import { authClient } from "@/lib/auth/client";
import type { RoleHolders } from "@/lib/extended-admin/types";
import { paths } from "@/lib/paths";
import { builtInPermissions, isBuiltIn } from "./built-in";
import { ChangeSummary } from "./change-summary";
import { matrixRows } from "./matrix-rows";
import { permissionDiff, summarizeDiff } from "./permission-diff";
import { PermissionMatrix } from "./permission-matrix";
import { RoleFields } from "./role-fields";
import type { RoleForm } from "./role-form";
import { SaveBar } from "./save-bar";

const resolver = deferredResolver(async () => (await import("./role-form")).roleFormResolver);

interface RoleEditorProps {
  /** The stored role; null while it is being made. */
  stored: {
    name: string;
    description: string | null;
    permissions: string[];
    updatedAt: Date;
  } | null;
  /** The built-in role that this is about; its name can't be changed. */
  extending: string | null;
  /** What the person may do themselves, as `resource:action`. */
  own: readonly string[];
  /** Null where modules are off. */
  moduleKeys: readonly string[] | null;
  /** Who is affected; null where it is nobody yet. */
  holders: Omit<RoleHolders, "name"> | null;
  /** Whether the person holds this role. */
  isOwn: boolean;
  /** Why nothing can be changed; null where it can. */
  reason: string | null;
}

/** Makes a role or changes one: name, purpose and permissions, with the difference before saving. */
export function RoleEditor(props: RoleEditorProps) {
  const { stored, extending, own, moduleKeys, holders, isOwn, reason } = props;
  const router = useRouter();
  const reasonId = useId();
  const [saved, setSaved] = useState<string | null>(null);
  // When what the fields began with was stored, whatever the page learns meanwhile.
  const [seen, setSeen] = useState(stored?.updatedAt);
  const form = useForm<RoleForm>({
    resolver,
    defaultValues: {
      name: stored?.name ?? extending ?? "",
      description: stored?.description ?? "",
      permissions: stored?.permissions ?? [],
    },
  });
  const { field } = useController({ control: form.control, name: "permissions" });
  const [typedName, description] = useWatch({
    control: form.control,
    name: ["name", "description"],
  });
  const { defaultValues } = form.formState;
  const before = (defaultValues?.permissions ?? []) as string[];
  const name = typedName.trim().toLowerCase();
  const renamed = stored !== null && name !== stored.name;
  const redescribed = description.trim() !== defaultValues?.description;
  const summary = summarizeDiff(permissionDiff(before, field.value), holders);
  const changed = stored === null || summary !== null || renamed || redescribed;
  // Whoever makes a role and gives it the name of a built-in one extends that.
  const base = builtInPermissions(extending ?? name);
  const isExtension = stored === null && isBuiltIn(name);
  const leaves = stored === null || renamed;
  const { run, pending, error } = useAdminAction({ leavesPage: leaves, staysOpen: !leaves });
  // A new role counts as changed from the start; empty, it is nothing to lose.
  useUnsavedWarning(reason === null && changed && (stored !== null || form.formState.isDirty));

  const save = form.handleSubmit((values) =>
    run(
      () => (stored ? update(stored.name, seen, values) : create(values)),
      (answer) => {
        const sentence = `The role ${values.name} was ${stored ? "saved" : "created"}`;
        if (!leaves) {
          form.reset(values);
          setSeen(answer?.role.updatedAt);
          setSaved(sentence);
          return;
        }
        toast.success(sentence);
        // What has the focus goes away with this page.
        document.getElementById("main")?.focus({ preventScroll: true });
        router[stored ? "replace" : "push"](paths.role(values.name));
      },
    ),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason === null && changed && !pending) void save(event);
  }

  function discard() {
    form.reset();
    form.setFocus("description");
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-6 [&_*]:scroll-mb-24">
      {reason ? (
        <Alert role="note">
          <LockKeyhole aria-hidden="true" />
          <AlertTitle>You can look at this, but not change it</AlertTitle>
          <AlertDescription id={reasonId} className="wrap-anywhere">
            {reason}
          </AlertDescription>
        </Alert>
      ) : null}
      <Card>
        <CardContent className="grid gap-4 sm:grid-cols-2 max-md:px-4">
          <RoleFields
            form={form}
            extending={extending !== null}
            isNew={stored === null}
            readOnly={reason !== null}
          />
          {isExtension && !extending ? (
            <p role="status" className="text-compact text-warning sm:col-span-2">
              There is a built-in role {name}: this will extend it, for everybody who holds it.
            </p>
          ) : null}
        </CardContent>
      </Card>

      <Card>
        <CardHeader className="border-border border-b pb-4 max-md:px-4">
          <CardTitle>{extending ? "Permissions on top" : "Permissions"}</CardTitle>
          <CardDescription>
            {extending
              ? `What everybody with the role ${extending} may do beyond what is built in.`
              : "What somebody with this role may do. More roles add to it, none takes away."}
          </CardDescription>
        </CardHeader>
        <PermissionMatrix
          rows={matrixRows(statements, moduleKeys, field.value.concat(before))}
          value={field.value}
          base={base}
          own={own}
          lockedBy={reason === null ? null : reasonId}
          onChange={field.onChange}
        />
      </Card>

      {summary !== null || renamed ? (
        <Card>
          <CardHeader className="pb-3 max-md:px-4">
            <CardTitle>Changes</CardTitle>
          </CardHeader>
          <ChangeSummary
            diff={permissionDiff(before, field.value)}
            newName={renamed ? name : null}
            holders={holders}
            permissions={[...base, ...field.value]}
            isOwn={isOwn}
          />
        </Card>
      ) : null}

      <SaveBar
        label={stored ? "Save role" : isExtension ? "Extend role" : "Create role"}
        summary={
          summary ??
          (renamed ? "The name changes" : null) ??
          (stored && redescribed ? "The purpose changes" : null) ??
          saved ??
          (stored ? "Nothing changes yet" : `It ${isExtension ? "adds" : "grants"} nothing yet`)
        }
        error={error}
        changed={changed}
        pending={pending}
        reason={reason}
        onDiscard={stored ? discard : null}
      />
    </form>
  );
}

const create = ({ name, description, permissions }: RoleForm) =>
  authClient.admin.createRole({ name, description, permissions: permissionMap(permissions) });

const update = (
  role: string,
  seen: Date | undefined,
  { name, description, permissions }: RoleForm,
) =>
  authClient.admin.updateRole({
    name: role,
    unchangedSince: seen,
    data: {
      description,
      permissions: permissionMap(permissions),
      ...(name === role ? {} : { newName: name }),
    },
  });
