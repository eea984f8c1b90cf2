import "server-only";
import type { PGlite } from "@electric-sql/pglite";

/** Message types that a client sends (PostgreSQL's "Frontend/Backend Protocol"). */
const PARSE = "P";
const QUERY = "Q";
const SYNC = "S";
/** Parse, Bind, Describe, Execute, Close, Flush: a conversation that Sync ends. */
const EXTENDED = "PBDECH";
/** Startup (no type), Terminate and FunctionCall. */
const OTHERS = "\0XF";

const COPY_FROM_CLIENT = /^\s*copy\b[^;]*\bfrom\s+stdin\b/i;

type RawOptions = NonNullable<Parameters<PGlite["execProtocolRawStream"]>[1]>;

/**
 * The database for PGLiteSocketServer, with what the server leaves open closed.
 *
 * PGlite is one session, and the server deals it out message by message. It
 * keeps other connections out while a transaction is open, but not between the
 * Parse and the Sync of one query: when these arrive in pieces (a parameter of
 * 64 KiB is enough), another connection's Parse comes between them and one
 * query runs with the other's parameters. So from the first message of a query
 * to its Sync this says "in a transaction".
 *
 * It also answers what would take PGlite down: COPY FROM STDIN, for which its
 * one thread cannot wait, and messages that are none.
 *
 * @param onBroken told when PGlite itself fails; the server would wait for ever
 */
export function exclusiveSession(db: PGlite, onBroken: (error: unknown) => void): PGlite {
  let inQuery = false;
  let skipping = false;

  const refuse = (options: RawOptions, extended: boolean, code: string, message: string) => {
    options.onRawData(errorResponse(code, message));
    if (extended) skipping = true;
    else options.onRawData(readyForQuery(db.isInTransaction()));
  };

  const overrides: Partial<PGlite> = {
    isInTransaction: () => inQuery || db.isInTransaction(),

    async execProtocolRawStream(message: Uint8Array, options: RawOptions) {
      const type = String.fromCharCode(message[0] ?? 0);
      if (EXTENDED.includes(type)) inQuery = true;
      if (type === SYNC || type === QUERY) {
        inQuery = false;
        skipping = false;
      }
      if (skipping) return;
      if (!`${EXTENDED}${OTHERS}${SYNC}${QUERY}`.includes(type)) {
        return refuse(options, inQuery, "08P01", "This is not a message of a PostgreSQL client.");
      }
      if ((type === QUERY || type === PARSE) && COPY_FROM_CLIENT.test(statementOf(message, type))) {
        return refuse(
          options,
          type === PARSE,
          "0A000",
          "The embedded database cannot COPY FROM STDIN; a PostgreSQL server can.",
        );
      }
      try {
        await db.execProtocolRawStream(message, options);
      } catch (error) {
        onBroken(error);
        throw error;
      }
    },

    // The server's way to end what a connection left behind.
    async exec(...input: Parameters<PGlite["exec"]>) {
      if (inQuery) {
        inQuery = false;
        skipping = false;
        await db.execProtocolRaw(Uint8Array.of(SYNC.charCodeAt(0), 0, 0, 0, 4));
      }
      return db.isInTransaction() ? db.exec(...input) : [];
    },
  };

  return new Proxy(db, {
    get(target, property) {
      if (property in overrides) return Reflect.get(overrides, property);
      const value = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** The beginning of the SQL in a Query or Parse message. */
function statementOf(message: Uint8Array, type: string) {
  const body = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const start = type === PARSE ? body.indexOf(0, 5) + 1 : 5;
  return body.toString("latin1", start, start + 1_000);
}

function errorResponse(code: string, message: string) {
  const fields = `SERROR\0VERROR\0C${code}\0M${message}\0\0`;
  return packet("E", Buffer.from(fields));
}

function readyForQuery(inTransaction: boolean) {
  return packet("Z", Buffer.from(inTransaction ? "T" : "I"));
}

function packet(type: string, body: Buffer) {
  const head = Buffer.alloc(5, type);
  head.writeInt32BE(body.length + 4, 1);
  return new Uint8Array(Buffer.concat([head, body]));
}
