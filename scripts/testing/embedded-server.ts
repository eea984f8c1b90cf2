/**
 * One embedded database, served as long as this process's stdin is open.
 * Its folder is copied from one that embedded-template.ts made.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedUrl } from "@/lib/db/embedded";
import { serveEmbedded } from "@/lib/db/embedded-server";
import { fail, input, onRelease, ready } from "./leash";

const { template } = input<{ template: string }>();
const folder = mkdtempSync(join(tmpdir(), "gatehouse-embedded-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
// Nobody reads the data again, so the database is not closed first.
onRelease();

try {
  const data = join(folder, "data");
  cpSync(template, data, { recursive: true });
  const { port } = await serveEmbedded(data, fail);
  ready({ url: embeddedUrl(port) });
} catch (error) {
  fail(error);
}
