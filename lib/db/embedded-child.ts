import "server-only";
import { join } from "node:path";
import { acquireLock, type EmbeddedOwner, releaseLock, updateLock } from "./embedded-lock";
import { type EmbeddedServer, serveEmbedded } from "./embedded-server";

/** What the process of the embedded database tells the one that started it. */
export type ChildMessage =
  | { type: "ready"; port: number }
  | { type: "occupied"; owner: EmbeddedOwner }
  | { type: "failed"; message: string };

/** What it is told. */
export type ParentMessage = { type: "close" } | { type: "address"; address: string };

/** The database's own files, in the data folder. */
export const DATABASE_FOLDER = "postgres";

/**
 * The life of the embedded database's process: takes the lock, serves, and
 * closes the data when it is told to, or when the process that started it is
 * gone, however that ended.
 */
export async function runEmbeddedChild(options: {
  dataFolder: string;
  purpose: EmbeddedOwner["purpose"];
}) {
  const { dataFolder } = options;
  const owner: EmbeddedOwner = {
    pid: process.pid,
    port: null,
    parentPid: process.ppid,
    purpose: options.purpose,
    address: null,
  };
  let server: EmbeddedServer | undefined;
  let starting: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  const close = (exitCode: number) => {
    closing ??= (async () => {
      // Data that is being set up is left in a state that can be opened again.
      await starting;
      await server?.close();
    })()
      .catch(tell)
      .finally(() => {
        releaseLock(dataFolder, process.pid);
        process.exit(exitCode);
      });
    return closing;
  };

  process.on("disconnect", () => void close(0));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void close(0));
  }
  process.on("message", (message: ParentMessage) => {
    if (message.type === "close") void close(0);
    else updateLock(dataFolder, Object.assign(owner, { address: message.address }));
  });
  // The parent's end of these may be gone, and that is no reason to leave the data open.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});

  if (!process.connected) return close(0);
  starting = (async () => {
    const held = acquireLock(dataFolder, owner);
    if (held !== "acquired") {
      tell({ type: "occupied", owner: held });
      return void close(0);
    }
    server = await serveEmbedded(join(dataFolder, DATABASE_FOLDER), (error) => {
      tell(error);
      void close(1);
    });
  })().catch((error) => {
    tell(error);
    void close(1);
  });
  await starting;
  if (!server || closing) return;
  owner.port = server.port;
  updateLock(dataFolder, owner);
  tell({ type: "ready", port: server.port });
}

function tell(message: unknown) {
  if (!process.connected) return;
  const sent: ChildMessage =
    message instanceof Error
      ? { type: "failed", message: message.message }
      : (message as ChildMessage);
  // Without the callback a parent that died meanwhile would be an unhandled error.
  process.send?.(sent, undefined, undefined, () => {});
}
