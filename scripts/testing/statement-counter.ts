import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The first message of a connection has no type; it asks for encryption by this number. */
const SSL_REQUEST = 80_877_103;

export interface StatementCounter {
  /** The database's address by way of the counter. */
  url: string;
  /** How many statements went through so far. */
  count(): number;
  stop(): Promise<void>;
}

/**
 * Stands between an app and its PostgreSQL, or the embedded one, and counts the
 * statements that are executed, whoever's library sent them.
 * @param databaseUrl of a server without encryption
 */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let statements = 0;
  // Small messages go on at once, as the app and the database send them.
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect(Number(target.port || 5432), target.hostname).setNoDelay(true);
    const read = messages((type) => {
      // Execute, of a prepared statement, or a simple query.
      if (type === "E" || type === "Q") statements++;
    });
    client.on("data", read);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      // One side that goes takes the other along.
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    count: () => statements,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/**
 * Tells the types of what a client sends, however it is cut into pieces.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export function messages(onMessage: (type: string) => void): (piece: Buffer) => void {
  let rest = Buffer.alloc(0);
  let started = false;
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const header = started ? 1 : 0;
      if (rest.length < header + 4) return;
      const end = header + rest.readUInt32BE(header);
      if (rest.length < end) return;
      if (started) onMessage(String.fromCharCode(rest[0] as number));
      else started = end < 8 || rest.readUInt32BE(4) !== SSL_REQUEST;
      rest = rest.subarray(end);
    }
  };
}
