import type { FieldValues, Resolver } from "react-hook-form";

/**
 * A form's checks, fetched when the form first needs them: the library behind
 * them weighs more than all the forms, and nobody sees it before they press the
 * button. `load` belongs outside of components, with an `import()` of the module
 * that holds the schema. Where it can't be fetched the values go through as they
 * are: the endpoint checks them again, and the form says what it answers.
 */
export function deferredResolver<Input extends FieldValues, Output>(
  load: () => Promise<Resolver<Input, unknown, Output>>,
): Resolver<Input, unknown, Output> {
  return async (values, context, options) => {
    let resolve: Resolver<Input, unknown, Output>;
    try {
      resolve = await load();
    } catch {
      return { values: values as unknown as Output, errors: {} };
    }
    return resolve(values, context, options);
  };
}
