import { join } from "node:path";

/** Where the pictures are, a folder for each kind of database; git leaves it out. */
export const picturesFolder = join(
  import.meta.dirname,
  "../../screenshots",
  process.env.E2E_DATABASE || "embedded",
);
