/**
 * The test databases on a PostgreSQL server: makes the migrated template, and
 * drops every database of this run when this process's stdin closes. The
 * database in the server's address is connected to, for there has to be one, but
 * nothing is written to it.
 */
import pg from "pg";
import { migrate } from "@/lib/db/migrate";
import { fail, input, onRelease, ready } from "./leash";

const { server, prefix } = input<{ server: string; prefix: string }>();

async function onServer(work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function dropAll() {
  return onServer(async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [prefix],
    );
    for (const { datname } of rows) {
      await client.query(
        `DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`,
      );
    }
  });
}

onRelease(dropAll);

try {
  const template = `${prefix}template`;
  await onServer((client) =>
    client.query(`CREATE DATABASE ${template} ENCODING 'UTF8' TEMPLATE template0`),
  );
  const url = new URL(server);
  url.pathname = `/${template}`;
  await migrate(url.href);
  ready({ template });
} catch (error) {
  await dropAll().catch(() => {});
  fail(error);
}
