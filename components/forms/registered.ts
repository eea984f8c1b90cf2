import { type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form";

/**
 * `form.register` for a text field of a page: its value stands in the server's HTML
 * as well, where registering alone leaves it empty until the script is in charge.
 */
export function registered<Form extends FieldValues, Context, Output>(
  form: Pick<UseFormReturn<Form, Context, Output>, "register" | "formState">,
  name: FieldPath<Form>,
) {
  const defaultValue: string | undefined = get(form.formState.defaultValues, name);
  return { ...form.register(name), defaultValue };
}
