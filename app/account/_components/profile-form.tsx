"use client";

import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { attempt } from "@/components/forms/attempt";
import { deferredResolver } from "@/components/forms/deferred-resolver";
import { registered } from "@/components/forms/registered";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardFooter } from "@/components/ui/card";
import { Field, FieldError, FieldHint, FieldLabel } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { authClient } from "@/lib/auth/client";

const resolver = deferredResolver(async () => (await import("./profile-schema")).profileResolver);

interface ProfileFormProps {
  name: string;
  email: string;
  image?: string | null;
  disabled: boolean;
}

export function ProfileForm({ name, email, image, disabled }: ProfileFormProps) {
  const router = useRouter();
  const form = useForm({
    resolver,
    disabled,
    defaultValues: { name },
  });
  const { handleSubmit, setError, reset } = form;
  const { errors, isSubmitting, isDirty } = form.formState;

  const save = handleSubmit(async (values) => {
    const { failure } = await attempt((fetchOptions) =>
      authClient.updateUser({ ...values, fetchOptions }),
    );
    if (failure) {
      setError("name", { message: failure.message }, { shouldFocus: true });
      return;
    }
    reset(values);
    toast.success("Your name is saved.");
    router.refresh();
  });

  return (
    <Card asChild>
      <form method="post" noValidate onSubmit={save}>
        <CardContent className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <div className="flex items-center gap-4">
            <Avatar name={name} image={image} size="lg" />
            <div className="min-w-0">
              <p className="truncate font-medium">{name}</p>
              <p className="truncate text-compact text-muted-foreground">{email}</p>
            </div>
          </div>
          <Field invalid={Boolean(errors.name)}>
            <FieldLabel>Name</FieldLabel>
            <Input autoComplete="name" {...registered(form, "name")} />
            <FieldError>{errors.name?.message}</FieldError>
          </Field>
          <Field>
            <FieldLabel>E-mail</FieldLabel>
            <Input type="email" value={email} readOnly disabled={disabled} autoComplete="off" />
            <FieldHint>You sign in with this address. It can't be changed here.</FieldHint>
          </Field>
        </CardContent>
        <CardFooter className="justify-end">
          <Button
            type="submit"
            size="sm"
            disabled={disabled || (!isDirty && !isSubmitting)}
            pending={isSubmitting}
          >
            Save
          </Button>
        </CardFooter>
      </form>
    </Card>
  );
}
