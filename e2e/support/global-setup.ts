import { existsSync } from "node:fs";
import { join } from "node:path";
import { type DatabaseKind, startSource } from "@/scripts/testing/databases";

/** Prepares the databases that workers copy theirs from; E2E_DATABASE names the kind. */
export default async function globalSetup() {
  const kind = (process.env.E2E_DATABASE || "embedded") as DatabaseKind;
  if (kind !== "embedded" && kind !== "postgres") {
    throw new Error(`E2E_DATABASE is "${kind}": it must be "embedded" or "postgres".`);
  }
  if (!existsSync(join(import.meta.dirname, "../../.next/BUILD_ID"))) {
    throw new Error("There is no production build to test: run `npm run build` first.");
  }
  const { source, stop } = await startSource(kind);
  process.env.E2E_DATABASE_SOURCE = JSON.stringify(source);
  return stop;
}
