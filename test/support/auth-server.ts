/** The product's Better Auth behind a port of its own, served as long as this process's stdin is open. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { toNodeHandler } from "better-auth/node";
import { createAuth } from "@/lib/auth/server";
import { createPrisma, createReplicaPrisma } from "@/lib/db/prisma";
import { openRedis } from "@/lib/redis/redis";
import { prismaReadReplica } from "@/lib/users/prisma-read-replica";
import { fail, input, onRelease, ready } from "@/scripts/testing/leash";
import { TEST_SECRET } from "../secret";
import { ORIGIN } from "./http";
import type { AuthServerInput, AuthServerReady } from "./start-auth-server";

const { databaseUrl, replicaUrl, maxLag, poolMax, adminUserIds, redisUrl } =
  input<AuthServerInput>();
const database = createPrisma({ connectionString: databaseUrl, poolMax });
const replica = replicaUrl
  ? createReplicaPrisma({ connectionString: replicaUrl, poolMax })
  : undefined;
const redis = redisUrl ? openRedis(redisUrl) : undefined;
const auth = createAuth({
  database,
  readReplica: replica && prismaReadReplica({ primary: database, replica, maxLag }),
  secret: TEST_SECRET,
  baseURL: ORIGIN,
  adminUserIds,
  redis: redis && { values: redis, sessions: true },
  rateLimits: Boolean(redis),
});
const server = createServer(toNodeHandler(auth));

onRelease(async () => {
  server.close();
  server.closeAllConnections();
  await redis?.close();
  await Promise.all([database.$disconnect(), replica?.$disconnect()]);
});

try {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  ready({ url: `http://127.0.0.1:${port}`, pid: process.pid } satisfies AuthServerReady);
} catch (error) {
  fail(error);
}
