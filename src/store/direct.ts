import { AsyncLocalStorage } from "node:async_hooks";
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { toRows } from "./result-rows.ts";

type Options = Omit<Prisma.PrismaClientOptions, "adapter" | "accelerateUrl">;

/** Where the statements of a transaction go, as long as it is open. */
type Opened = { connection: SqlQueryable | undefined };

/**
 * Prisma, but that a statement which is SQL already goes straight to the driver, on the connection of its transaction.
 * Prisma would treat it like one that has to be planned, which takes longer than PostgreSQL needs to run it.
 */
export function openPrisma(factory: SqlDriverAdapterFactory, options: Options): PrismaClient {
  // Prisma does not say which connection a transaction has; but what it opens for one is opened within the call.
  const opening = new AsyncLocalStorage<Opened>();
  const outside: Opened = { connection: undefined };
  const prisma = new PrismaClient({
    ...options,
    adapter: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      async connect() {
        const adapter = await factory.connect();
        outside.connection = adapter;
        return withStart(adapter, async (level) => {
          const transaction = await adapter.startTransaction(level);
          const opened = opening.getStore();
          return opened ? untilItsEnd(transaction, opened) : transaction;
        });
      },
    },
  });

  return replace(prisma, {
    ...statementsOf(outside, prisma),
    $transaction: (work: (tx: Prisma.TransactionClient) => Promise<unknown>, limits: object) => {
      const opened: Opened = { connection: undefined };
      return opening.run(opened, () =>
        prisma.$transaction((tx) => work(replace(tx, statementsOf(opened, tx))), limits),
      );
    },
  });
}

type Raw = Pick<Prisma.TransactionClient, "$queryRaw" | "$executeRaw">;
type Template = Parameters<Raw["$queryRaw"]>;

/** Before Prisma has connected, and after the end of a transaction, it is Prisma that says what to do. */
function statementsOf(opened: Opened, prisma: Raw) {
  return {
    async $queryRaw(...[text, ...values]: Template) {
      if (!opened.connection) return prisma.$queryRaw(text, ...values);
      return toRows(await opened.connection.queryRaw(toQuery(text, values)));
    },
    async $executeRaw(...[text, ...values]: Template) {
      if (!opened.connection) return prisma.$executeRaw(text, ...values);
      return opened.connection.executeRaw(toQuery(text, values));
    },
  };
}

function toQuery(text: Template[0], values: readonly unknown[]): SqlQuery {
  const statement = text instanceof Prisma.Sql ? text : Prisma.sql(text, ...values);
  const args = statement.values;
  return {
    sql: statement.text,
    args,
    argTypes: args.map((value) => ({
      scalarType: "unknown",
      arity: Array.isArray(value) ? "list" : "scalar",
    })),
  };
}

const ends = new Set(["COMMIT", "ROLLBACK"]);

/** From the moment when Prisma ends it, be it for its time-out, nothing may go the direct way any more. */
function untilItsEnd(driven: Transaction, opened: Opened): Transaction {
  const transaction = withFirstFault(driven);
  opened.connection = transaction;
  const open = () => {
    // With the code that Prisma has for it.
    if (!opened.connection) throw Object.assign(new Error("this transaction is over"), { code: "P2028" });
    return transaction;
  };
  // What Prisma still asks for on behalf of work that was given up would go to a connection that is somebody else's by then.
  return replace(transaction, {
    async queryRaw(query: SqlQuery) {
      return open().queryRaw(query);
    },
    async executeRaw(query: SqlQuery) {
      const asked = open();
      if (ends.has(query.sql)) opened.connection = undefined;
      return asked.executeRaw(query);
    },
  });
}

/**
 * Statements that were sent together with one that fails are refused as well, only because it failed. Whoever hears of them
 * first is told why the transaction ended: whether it may be tried again follows from that.
 */
function withFirstFault(transaction: Transaction): Transaction {
  let fault: unknown;
  const explained = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      if (!isFollowing(error)) fault = error;
      throw fault ?? error;
    }
  };
  return replace(transaction, {
    queryRaw: (query: SqlQuery) => explained(transaction.queryRaw(query)),
    executeRaw: (query: SqlQuery) => explained(transaction.executeRaw(query)),
  });
}

/** PostgreSQL's word for a statement in a transaction that has failed already. */
function isFollowing(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && Reflect.get(cause, "originalCode") === "25P02";
}

function withStart(adapter: SqlDriverAdapter, startTransaction: SqlDriverAdapter["startTransaction"]) {
  return replace(adapter, { startTransaction });
}

/** The same object, but for a few of its functions. */
function replace<T extends object>(whole: T, functions: Readonly<Record<string, unknown>>): T {
  return new Proxy(whole, {
    get(target, key) {
      if (typeof key === "string" && Object.hasOwn(functions, key)) return functions[key];
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
