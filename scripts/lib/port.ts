import { connect, createServer } from "node:net";
import { Problem } from "./problem";

/**
 * Looks whether the port can be had, before the long work begins.
 * @throws Problem naming the port and what to do
 */
export async function assertPortFree(port: number, host: string, command: string) {
  const [refusal, answered] = await Promise.all([tryToListen(port, host), answers(port)]);
  // Somebody on another interface is in the way too: "localhost" would reach them.
  if (!refusal && !answered) return;
  if (refusal && refusal !== "EADDRINUSE") {
    throw new Problem(`Port ${port} of ${host} can't be used (${refusal}).`);
  }
  const other = port < 65_535 ? port + 1 : port - 1;
  throw new Problem(
    `Port ${port} is in use by another program. Stop that, or use another port: ` +
      `PORT=${other} npm run ${command}`,
  );
}

function tryToListen(port: number, host: string) {
  return new Promise<string | null>((done) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => done(null)));
  });
}

async function answers(port: number) {
  const hosts = ["127.0.0.1", "::1"];
  const results = await Promise.all(
    hosts.map(
      (host) =>
        new Promise<boolean>((done) => {
          const socket = connect({ port, host, timeout: 1_000 });
          const finish = (result: boolean) => {
            socket.destroy();
            done(result);
          };
          socket.once("connect", () => finish(true));
          socket.once("timeout", () => finish(false));
          socket.once("error", () => finish(false));
        }),
    ),
  );
  return results.includes(true);
}
