"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useController, useForm, useWatch } from "react-hook-form";
import { toast } from "sonner";
import { useAdminAction } from "@/components/admin/use-admin-action";
import { ActionDialog } from "@/components/admin/user-actions/action-dialog";
import { Alert, AlertDescription, AlertTitle } from "@/components/ui/alert";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { authClient } from "@/lib/auth/client";
import type { ModuleView } from "./load-modules";
import { type ModuleForm, moduleFormSchema, originsIn, shutsOut } from "./module-form";

interface ModuleDialogProps {
  /** The module to change; null makes one. */
  module: ModuleView | null;
  /** The keys that the person's own roles have. */
  ownModules: readonly string[];
  onClose: () => void;
}

/** Makes a module, or changes one. */
export default function ModuleDialog({ module, ownModules, onClose }: ModuleDialogProps) {
  const { run, pending, error } = useAdminAction();
  // What the fields began with, whatever the page behind learns meanwhile.
  const [seen] = useState(module?.updatedAt);
  const form = useForm<ModuleForm>({
    resolver: zodResolver(moduleFormSchema),
    defaultValues: {
      key: module?.key ?? "",
      name: module?.name ?? "",
      origins: module?.origins.join("\n") ?? "",
      denyMessage: module?.denyMessage ?? "",
      // A new one denies nobody until somebody means it.
      enabled: module?.enabled ?? false,
    },
  });
  const { errors } = form.formState;
  const values = useWatch({ control: form.control }) as ModuleForm;
  const { field: enabled } = useController({ control: form.control, name: "enabled" });
  // The key may be a new one: the roles that have the old one keep it.
  const key = module?.key ?? values.key.trim().toLowerCase();
  const warn = shutsOut({ ...values, key }, window.location.origin, ownModules);

  const submit = form.handleSubmit((input) =>
    run(
      () => (module ? update(module.key, seen, input) : create(input)),
      () => {
        toast.success(
          module ? `The module ${input.name} was saved` : `The module ${input.name} was created`,
        );
        onClose();
      },
    ),
  );

  return (
    <ActionDialog
      title={
        module ? (
          <>
            Edit <bdi>{module.name}</bdi>
          </>
        ) : (
          "New module"
        )
      }
      description="A part of your product with origins of its own. Only roles that have it get in there."
      submitLabel={module ? "Save module" : "Create module"}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field invalid={Boolean(errors.name)}>
          <FieldLabel>Name</FieldLabel>
          <Input autoComplete="off" {...form.register("name")} />
          <FieldError>{errors.name?.message}</FieldError>
        </Field>
        <Field invalid={Boolean(errors.key)}>
          <FieldLabel>Key</FieldLabel>
          <Input
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            {...form.register("key")}
          />
          <FieldHint>
            {module && module.roles.length > 0
              ? "Roles that have it keep it under a new key."
              : "What roles call it, such as storefront."}
          </FieldHint>
          <FieldError>{errors.key?.message}</FieldError>
        </Field>
      </div>
      <Field invalid={Boolean(errors.origins)}>
        <FieldLabel>Origins, one a line</FieldLabel>
        <Textarea
          rows={2}
          spellCheck={false}
          placeholder="https://app.example.com"
          className="font-mono text-xs"
          {...form.register("origins")}
        />
        <FieldHint>Scheme, host and port, as browsers send them; no path.</FieldHint>
        <FieldError>{errors.origins?.message}</FieldError>
      </Field>
      <Field invalid={Boolean(errors.denyMessage)}>
        <FieldLabel>What those who are kept out read</FieldLabel>
        <Textarea rows={2} {...form.register("denyMessage")} />
        <FieldHint>Left empty, the general sentence.</FieldHint>
        <FieldError>{errors.denyMessage?.message}</FieldError>
      </Field>
      <Field>
        <div className="flex items-start gap-3">
          <Switch checked={enabled.value} onCheckedChange={enabled.onChange} />
          <div className="min-w-0">
            <FieldLabel className="mb-0 leading-6">Enabled</FieldLabel>
            <FieldHint className="mt-0">
              From its origins, nobody gets in without it: at sign-in, and with open sessions too.
            </FieldHint>
          </div>
        </div>
      </Field>
      {warn ? (
        <Alert variant="warning">
          <TriangleAlert aria-hidden="true" />
          <AlertTitle>This can shut you out</AlertTitle>
          <AlertDescription>
            You are at {window.location.origin} now, and none of your roles has this module. Give it
            to one of them first.
          </AlertDescription>
        </Alert>
      ) : null}
    </ActionDialog>
  );
}

const fieldsOf = ({ name, origins, denyMessage, enabled }: ModuleForm) => ({
  name,
  origins: originsIn(origins),
  denyMessage,
  enabled,
});

const create = (input: ModuleForm) =>
  authClient.admin.createModule({ key: input.key, ...fieldsOf(input) });

const update = (key: string, seen: Date | undefined, input: ModuleForm) =>
  authClient.admin.updateModule({
    key,
    unchangedSince: seen,
    data: { ...fieldsOf(input), ...(input.key === key ? {} : { newKey: input.key }) },
  });
