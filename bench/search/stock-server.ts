/** Better Auth with its own admin plugin and nothing of ours, served while stdin is open. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { toNodeHandler } from "better-auth/node";
import { fail, input, onRelease, ready } from "@/scripts/testing/leash";
import { stockAuth } from "./stock";

const { database, poolMax } = input<{ database: string; poolMax: number }>();
try {
  const server = createServer();
  server.listen(0, "localhost");
  await once(server, "listening");
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { auth, pool } = stockAuth({ database, poolMax, baseURL: url });
  server.on("request", toNodeHandler(auth));
  onRelease(async () => {
    server.closeAllConnections();
    server.close();
    await pool.end();
  });
  ready({ url });
} catch (error) {
  fail(error);
}
