import type { Actor } from "./actor";

/** Who acts when nobody does: time, and the consequences of other operations. */
export const SYSTEM: Actor = {
  user: null,
  label: "system",
  session: null,
  impersonator: null,
  permissions: null,
};
