import "server-only";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { type ReplicaWatch, watchReplica } from "@/lib/db/replica-watch";
import type { ReadReplica } from "@/lib/extended-admin";
import { prismaUserDirectory } from "./prisma-user-directory";

/** A streaming replica of PostgreSQL, behind the plugin's port: docs/scaling.md has the reasoning. */
export function prismaReadReplica(settings: ReplicaWatch): ReadReplica {
  const makeAdapter = prismaAdapter(settings.replica, { provider: "postgresql" });
  let adapter: ReturnType<ReadReplica["adapter"]> | undefined;
  return {
    ...watchReplica(settings),
    directory: prismaUserDirectory(settings.replica),
    adapter(options) {
      // One instance has one set of options: its tables needn't be worked out again.
      adapter ??= makeAdapter(options);
      return adapter;
    },
  };
}
