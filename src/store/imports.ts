import type { Person } from "#src/domain/person.ts";
import type { SaleKind } from "#src/domain/sale.ts";
import type { Transaction } from "./database.ts";
import { toDate, toPlainDate, toTimestamp } from "./dates.ts";
import { Prisma } from "./generated/client.ts";
import { addFigures } from "./ledger-figures.ts";

/** Reads and writes in bulk for the import; it sees all, as only the operator runs it. */
export type Imports = {
  /** Keeps a second import out until this transaction ends. */
  lock(): Promise<void>;
  /** Everybody there ever was, with the units of a day. */
  listPeople(on: Temporal.PlainDate): Promise<readonly ImportedPerson[]>;
  /** The sales that came in under these keys. */
  findSales(keys: readonly string[]): Promise<ReadonlyMap<string, ImportedSale>>;
  /** The customer of each folded name, made where there is none. */
  ensureCustomers(customers: readonly NewCustomer[]): Promise<ReadonlyMap<string, KnownCustomer>>;
  /** Writes sales of one person each, in this order, and what came in for them; returns their ids. */
  recordSales(sales: readonly NewImportedSale[], at: Temporal.Instant): Promise<readonly number[]>;
  /** Adds sales and their collections to the per-day totals; once for all sales of an import. */
  addFigures(saleIds: readonly number[]): Promise<void>;
};

export type ImportedPerson = Pick<Person, "id" | "code" | "name" | "team" | "region" | "department">;

export type ImportedSale = {
  readonly id: number;
  readonly signedOn: Temporal.PlainDate;
  readonly amount: bigint;
  readonly foldedCustomer: string;
  readonly personId: number;
};

export type NewCustomer = { readonly name: string; readonly foldedName: string; readonly ownerId: number };

export type KnownCustomer = { readonly id: number; readonly hasBought: boolean };

export type NewImportedSale = {
  readonly customerId: number;
  readonly personId: number;
  readonly signedOn: Temporal.PlainDate;
  readonly amount: bigint;
  readonly collected: bigint;
  readonly kind: SaleKind;
  readonly isFirst: boolean;
  readonly note: string | undefined;
  readonly importKey: string;
};

export function createImports(tx: Transaction): Imports {
  return {
    async lock() {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import'))`;
    },

    listPeople: (on) => listPeople(tx, on),
    findSales: (keys) => findSales(tx, keys),
    ensureCustomers: (customers) => ensureCustomers(tx, customers),
    recordSales: (sales, at) => recordSales(tx, sales, at),

    async addFigures(saleIds) {
      const ids = [...saleIds];
      await addFigures(tx, {
        sales: Prisma.sql`s.id = ANY(${ids}::int[])`,
        collections: Prisma.sql`c.sale_id = ANY(${ids}::int[])`,
      });
    },
  };
}

const unit = { select: { id: true, kind: true, name: true } } as const;

async function listPeople(tx: Transaction, on: Temporal.PlainDate): Promise<ImportedPerson[]> {
  const day = toDate(on);
  const people = await tx.person.findMany({
    select: {
      id: true,
      code: true,
      name: true,
      assignments: {
        where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
        select: { team: unit, region: unit, department: unit },
      },
    },
    orderBy: { id: "asc" },
  });
  return people.map(({ assignments: [assignment], ...person }) => ({
    ...person,
    team: assignment?.team ?? null,
    region: assignment?.region ?? null,
    department: assignment?.department ?? null,
  }));
}

type SaleRow = {
  id: number;
  import_key: string;
  signed_on: Date;
  amount: bigint;
  folded_name: string;
  person_id: number;
};

async function findSales(tx: Transaction, keys: readonly string[]): Promise<Map<string, ImportedSale>> {
  const rows = await tx.$queryRaw<SaleRow[]>`
    SELECT s.id, s.import_key, s.signed_on, s.amount, c.folded_name, sh.person_id
    FROM sale s JOIN customer c ON c.id = s.customer_id JOIN sale_share sh ON sh.sale_id = s.id
    WHERE s.import_key = ANY(${[...keys]}::text[])`;
  return new Map(
    rows.map((row) => [
      row.import_key,
      {
        id: row.id,
        signedOn: toPlainDate(row.signed_on),
        amount: row.amount,
        foldedCustomer: row.folded_name,
        personId: row.person_id,
      },
    ]),
  );
}

type CustomerRow = { id: number; folded_name: string; bought: boolean };

async function ensureCustomers(
  tx: Transaction,
  customers: readonly NewCustomer[],
): Promise<Map<string, KnownCustomer>> {
  const names = customers.map(({ foldedName }) => foldedName);
  // Of several customers of one name, the one that is written just so, else the oldest.
  const rows = await tx.$queryRaw<CustomerRow[]>`
    SELECT DISTINCT ON (c.folded_name) c.id, c.folded_name, EXISTS (
      SELECT FROM sale s WHERE s.customer_id = c.id AND s.reverses_id IS NULL
        AND NOT EXISTS (SELECT FROM sale r WHERE r.reverses_id = s.id)) AS bought
    FROM customer c
    JOIN unnest(${names}::text[], ${customers.map(({ name }) => name)}::text[]) AS wanted (folded_name, name)
      ON wanted.folded_name = c.folded_name
    ORDER BY c.folded_name, (lower(c.name) = lower(wanted.name)) DESC, c.id`;
  const known = new Map(rows.map((row) => [row.folded_name, { id: row.id, hasBought: row.bought }]));

  const created = await tx.customer.createManyAndReturn({
    data: customers.filter(({ foldedName }) => !known.has(foldedName)),
    select: { id: true, foldedName: true },
  });
  for (const { id, foldedName } of created) known.set(foldedName, { id, hasBought: false });
  return known;
}

/** Ids are drawn first, so that shares and collections need not be matched with their sales afterwards. */
async function recordSales(
  tx: Transaction,
  sales: readonly NewImportedSale[],
  at: Temporal.Instant,
): Promise<readonly number[]> {
  const ids = await draw(tx, "sale", sales.length);
  const people = sales.map(({ personId }) => personId);
  const amounts = sales.map(({ amount }) => amount);
  const days = sales.map(({ signedOn }) => signedOn.toString());
  await tx.$executeRaw`
    INSERT INTO sale (id, customer_id, signed_on, amount, kind, is_first, note, import_key, at)
    SELECT id, customer_id, signed_on::date, amount, kind::"SaleKind", is_first, nullif(note, ''), import_key, ${toTimestamp(at)}
    FROM unnest(${ids}::int[], ${sales.map(({ customerId }) => customerId)}::int[], ${days}::text[], ${amounts}::bigint[],
      ${sales.map(({ kind }) => kind)}::text[], ${sales.map(({ isFirst }) => isFirst)}::boolean[],
      ${sales.map(({ note }) => note ?? "")}::text[], ${sales.map(({ importKey }) => importKey)}::text[])
      AS s (id, customer_id, signed_on, amount, kind, is_first, note, import_key)`;
  await tx.$executeRaw`
    INSERT INTO sale_share (sale_id, person_id, amount)
    SELECT * FROM unnest(${ids}::int[], ${people}::int[], ${amounts}::bigint[])`;

  const paid = sales.flatMap((sale, index) =>
    sale.collected > 0n ? [{ ...sale, saleId: ids[index] ?? 0 }] : [],
  );
  const collectionIds = await draw(tx, "collection", paid.length);
  const collected = paid.map((sale) => sale.collected);
  await tx.$executeRaw`
    INSERT INTO collection (id, sale_id, collected_on, amount, at)
    SELECT id, sale_id, collected_on::date, amount, ${toTimestamp(at)}
    FROM unnest(${collectionIds}::int[], ${paid.map(({ saleId }) => saleId)}::int[],
      ${paid.map(({ signedOn }) => signedOn.toString())}::text[], ${collected}::bigint[])
      AS c (id, sale_id, collected_on, amount)`;
  await tx.$executeRaw`
    INSERT INTO collection_share (collection_id, person_id, amount)
    SELECT * FROM unnest(${collectionIds}::int[], ${paid.map(({ personId }) => personId)}::int[], ${collected}::bigint[])`;
  return ids;
}

async function draw(tx: Transaction, table: "sale" | "collection", count: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence(${table}, 'id'))::int AS id FROM generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}
