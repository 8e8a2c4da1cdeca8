import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";

/** The SQL that leads from what a database holds to what a Prisma schema says; empty when they agree. */
export async function diffSchema(databaseUrl: string, schemaPath: string): Promise<string> {
  const schema = { path: schemaPath, content: await readFile(schemaPath, "utf8") };
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });

  try {
    const engine = await createEngine(readingAdapter(pool), schema);
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: dirname(schemaPath) },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout === null || stdout.trim() === "-- This is an empty migration." ? "" : stdout;
  } catch (cause) {
    throw new Error(`The schemas could not be compared. ${panic.message}`, { cause });
  } finally {
    await pool.end();
  }
}

type SchemaFile = { readonly path: string; readonly content: string };

async function createEngine(
  adapter: SqlDriverAdapter,
  { path, content }: SchemaFile,
): Promise<glue.SchemaEngine> {
  loading ??= loadEngine();
  await loading;

  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => adapter,
    connectToShadowDb: refuse,
  });
  return await glue.SchemaEngine.new({ datamodels: [[path, content]] }, () => {}, factory);
}

/** The glue can hold one engine only. */
let loading: Promise<void> | undefined;

/** Where the engine leaves what it has to say before it dies. */
const panic = {
  message: "",
  set_message(text: string) {
    panic.message = text;
  },
};

/** Part of every runtime, but TypeScript declares it with the browser's types only. */
declare const WebAssembly: {
  instantiate(
    binary: Uint8Array,
    imports: object,
  ): Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>;
};

/** The engine that Prisma's command line ships; it would download another one to do the same. */
async function loadEngine(): Promise<void> {
  const prisma = dirname(createRequire(import.meta.url).resolve("prisma/package.json"));
  const binary = await readFile(join(prisma, "build", "schema_engine_bg.wasm"));
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panic });

  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports["__wbindgen_start"];
  if (start instanceof Function) start();
}

/** As much as reading a schema takes. Prisma's own adapter does not know the "char" columns of the catalogue. */
function readingAdapter(pool: Pool): SqlDriverAdapter {
  return {
    provider: "postgres",
    adapterName: "schema-diff",
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    async dispose() {},

    async queryRaw({ sql, args }) {
      const { fields, rows } = await pool.query({ text: sql, values: args, rowMode: "array" });
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes: fields.map(({ dataTypeID }) => columnTypes.get(dataTypeID) ?? ColumnTypeEnum.Text),
        rows,
      };
    },
  };
}

/** By the number of PostgreSQL's type; names and texts are what is left. */
const columnTypes: ReadonlyMap<number, ColumnType> = new Map<number, ColumnType>([
  [16, ColumnTypeEnum.Boolean],
  [18, ColumnTypeEnum.Character],
  [20, ColumnTypeEnum.Int64],
  [21, ColumnTypeEnum.Int32],
  [23, ColumnTypeEnum.Int32],
  [26, ColumnTypeEnum.Int64],
  [1009, ColumnTypeEnum.TextArray],
]);

async function refuse(): Promise<never> {
  throw new Error("A comparison only reads.");
}
