import { randomBytes } from "node:crypto";
import pg from "pg";
import { startLeashed } from "./leashed";
import { startThrowawayPostgres } from "./throwaway-postgres";

export type DatabaseKind = "embedded" | "postgres";

/** What databases are copied from; plain data, so that it can be sent to test workers. */
export type DatabaseSource =
  | { kind: "embedded"; empty: string; migrated: string }
  | { kind: "postgres"; server: string; prefix: string; template: string };

export interface TestDatabase {
  url: string;
  kind: DatabaseKind;
  /** How many connections an app under test should open. */
  poolMax: number;
  drop(): Promise<void>;
}

export interface StartedSource {
  source: DatabaseSource;
  stop(): Promise<void>;
}

/**
 * Prepares what test databases of a kind are copied from.
 *
 * "postgres" is the server of DATABASE_URL, where it makes databases of its own
 * (gatehouse_test_…) and leaves the named one alone, or else a throwaway server.
 */
export function startSource(kind: DatabaseKind): Promise<StartedSource> {
  return kind === "embedded" ? startEmbeddedSource() : startPostgresSource();
}

async function startEmbeddedSource(): Promise<StartedSource> {
  const { ready, stop } = await startLeashed<{ empty: string; migrated: string }>(
    "embedded-template.ts",
    { input: {} },
  );
  return { source: { kind: "embedded", ...ready }, stop };
}

async function startPostgresSource(): Promise<StartedSource> {
  const given = process.env.DATABASE_URL;
  const cluster = given ? undefined : await startThrowawayPostgres();
  const server = given || (cluster?.url as string);
  const prefix = `gatehouse_test_${randomBytes(4).toString("hex")}_`;
  try {
    const keeper = await startLeashed<{ template: string }>("database-keeper.ts", {
      input: { server, prefix },
    });
    return {
      source: { kind: "postgres", server, prefix, template: keeper.ready.template },
      async stop() {
        await keeper.stop();
        await cluster?.stop();
      },
    };
  } catch (error) {
    await cluster?.stop();
    throw error;
  }
}

/** A database of its own for whoever asks, migrated unless told otherwise. */
export function openDatabase(
  source: DatabaseSource,
  { migrated = true }: { migrated?: boolean } = {},
): Promise<TestDatabase> {
  return source.kind === "embedded"
    ? openEmbedded(migrated ? source.migrated : source.empty)
    : openOnServer(source, migrated ? source.template : "template0");
}

async function openEmbedded(template: string): Promise<TestDatabase> {
  const { ready, stop } = await startLeashed<{ url: string }>("embedded-server.ts", {
    input: { template },
  });
  return { url: ready.url, kind: "embedded", poolMax: 10, drop: stop };
}

async function openOnServer(
  source: Extract<DatabaseSource, { kind: "postgres" }>,
  template: string,
): Promise<TestDatabase> {
  const name = `${source.prefix}${randomBytes(4).toString("hex")}`;
  await onServer(source.server, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(source.server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    kind: "postgres",
    poolMax: 10,
    drop: () => onServer(source.server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function onServer(server: string, statement: string) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
