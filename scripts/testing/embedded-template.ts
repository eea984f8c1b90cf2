/**
 * Two data folders to copy embedded databases from, an empty one and a migrated
 * one: initialising a new one takes seconds, copying one takes a fraction. They
 * are removed when this process's stdin closes.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedUrl } from "@/lib/db/embedded";
import { serveEmbedded } from "@/lib/db/embedded-server";
import { migrate } from "@/lib/db/migrate";
import { fail, onRelease, ready } from "./leash";

const folder = mkdtempSync(join(tmpdir(), "gatehouse-template-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
onRelease();

try {
  const empty = join(folder, "empty");
  const migrated = join(folder, "migrated");
  await (await serveEmbedded(empty, fail)).close();
  cpSync(empty, migrated, { recursive: true });
  const server = await serveEmbedded(migrated, fail);
  await migrate(embeddedUrl(server.port));
  await server.close();
  ready({ empty, migrated });
} catch (error) {
  fail(error);
}
