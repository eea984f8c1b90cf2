import "server-only";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/**
 * Prisma's own schema engine, in the form of WebAssembly: the same code as the
 * binary behind `prisma migrate`, from an npm package, so nothing is downloaded
 * when it runs. docs/decisions/0001-database.md tells why.
 */
export type SchemaEngine = Omit<bindings.SchemaEngine, "free">;

/** OID of PostgreSQL's one-byte `"char"`, which its catalogs are full of. */
const CHAR_OID = 18;
const TEXT_OID = 25;
const CONNECTION_TIMEOUT = 10_000;

let loaded = false;

function loadEngine() {
  if (loaded) return;
  const script = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const wasm = new WebAssembly.Module(readFileSync(script.replace(/\.js$/, ".wasm")));
  const { exports } = new WebAssembly.Instance(wasm, {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  // A panic ends the process with "unreachable"; this says what it was about.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => console.error(`Prisma's schema engine: ${message}`),
    },
  });
  bindings.__wbg_set_wasm(exports);
  (exports as { __wbindgen_start(): void }).__wbindgen_start();
  loaded = true;
}

/**
 * Runs `work` with an engine on the database.
 * @param schema the text of prisma/schema.prisma
 */
export async function withSchemaEngine<Result>(
  options: { connectionString: string; schema: string },
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loadEngine();
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    // The engine thinks in one session.
    max: 1,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
  });
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: [["schema.prisma", options.schema]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new EngineAdapter(pool)),
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** PrismaPg with the two things set right that the engine needs and queries do not. */
class EngineAdapter extends PrismaPg {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect() {
    const adapter = await super.connect();
    const pool = this.#pool;
    describeCharacters(adapter, pool);
    // PrismaPg cuts scripts at every semicolon, in comments and function bodies
    // too. Whole, as the CLI sends it, a script is also one transaction.
    adapter.executeScript = async (script) => {
      const client = await pool.connect();
      try {
        await client.query(script);
      } catch (error) {
        // Only for a script that said BEGIN itself; otherwise it does nothing.
        await client.query("ROLLBACK").catch(() => {});
        throw asDriverError(error);
      } finally {
        client.release();
      }
    };
    return adapter;
  }
}

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/**
 * PrismaPg knows no `"char"` columns and refuses them; the engine's questions to
 * the catalogs need them. They are shown to PrismaPg as text and to the engine
 * as characters. (The engine asks one question at a time.)
 */
function describeCharacters(adapter: Adapter, pool: pg.Pool) {
  let characters: number[] = [];
  const query = pool.query.bind(pool) as (...input: unknown[]) => Promise<pg.QueryResult>;
  pool.query = (async (...input: unknown[]) => {
    const result = await query(...input);
    characters = [];
    result.fields?.forEach((field, index) => {
      if (field.dataTypeID !== CHAR_OID) return;
      field.dataTypeID = TEXT_OID;
      characters.push(index);
    });
    return result;
  }) as typeof pool.query;

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (input) => {
    const result = await queryRaw(input);
    for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}

function asDriverError(error: unknown) {
  if (!(error instanceof pg.DatabaseError)) return error;
  return new DriverAdapterError({
    kind: "postgres",
    code: error.code ?? "",
    severity: error.severity ?? "ERROR",
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  });
}
