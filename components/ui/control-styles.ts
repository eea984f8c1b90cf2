/** The look that every box to type or choose in has in common. */
export const controlStyles = [
  "w-full min-w-0 rounded-md border border-input bg-card text-foreground text-sm shadow-xs",
  "transition-[border-color,box-shadow] placeholder:text-muted-foreground",
  "focus-visible:border-ring focus-visible:outline-2 focus-visible:outline-offset-0",
  "focus-visible:outline-ring/60",
  "disabled:cursor-not-allowed disabled:bg-muted disabled:opacity-60",
  // Every select and button counts as :read-only; only what one types into may look so.
  "[&:is(input,textarea):read-only]:bg-muted",
  "aria-invalid:border-destructive aria-invalid:focus-visible:outline-destructive/50",
].join(" ");
