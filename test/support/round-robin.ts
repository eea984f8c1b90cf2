import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface RoundRobin {
  url: string;
  /** How many answers came from each of the servers, in their order. */
  answers: readonly number[];
  stop(): void;
}

/**
 * One address for several servers: each request goes to the next of them,
 * whoever sent it. A server that takes no connection is passed over.
 */
export async function startRoundRobin(targets: readonly string[]): Promise<RoundRobin> {
  const answers = targets.map(() => 0);
  let turn = 0;

  function forward(asked: IncomingMessage, body: Buffer, reply: ServerResponse, left: number) {
    const place = turn++ % targets.length;
    const { hostname, port } = new URL(targets[place] ?? "");
    const { method, url: path, headers } = asked;
    const sent = request({ hostname, port, method, path, headers }, (answer) => {
      answers[place] = (answers[place] ?? 0) + 1;
      reply.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(reply);
    });
    sent.on("error", (error: NodeJS.ErrnoException) => {
      // Nothing was sent yet, so nothing can happen twice.
      if (error.code === "ECONNREFUSED" && left > 1) forward(asked, body, reply, left - 1);
      else if (reply.headersSent) reply.destroy();
      else reply.writeHead(502).end();
    });
    sent.end(body);
  }

  const server = createServer(async (asked, reply) => {
    const pieces: Buffer[] = [];
    for await (const piece of asked) pieces.push(piece);
    forward(asked, Buffer.concat(pieces), reply, targets.length);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answers,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
