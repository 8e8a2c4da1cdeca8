import type { Scope } from "#src/domain/access.ts";
import { fold, foldFirmName } from "#src/domain/fold.ts";
import { parsePhone } from "#src/domain/phone.ts";
import { parseTaxCode } from "#src/domain/tax-code.ts";
import { customerVisibleTo, loadCustomers, standing } from "./customers-read.ts";
import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { Customer, KnownCustomer } from "./interface/customers.ts";

const similarShown = 3;

/** So many names with the words in them are put in order; with more, the words say too little. */
const mostCandidates = 200;

/** Words shorter than this are taken as they are; longer ones may be the beginning of a word. */
const shortestBeginning = 3;

/** Those of just that name, legal form and marks aside; exact marks beat the rest. */
export async function searchKnown(tx: Transaction, name: string): Promise<readonly KnownCustomer[]> {
  const customers = await selectKnown(tx, Prisma.sql`c.folded_name = ${foldFirmName(name)}`);
  const typed = name.normalize("NFC").trim().toLowerCase();
  const exact = customers.filter((customer) => customer.name.toLowerCase() === typed);
  return exact.length > 0 ? exact : customers;
}

export async function findKnown(tx: Transaction, id: number): Promise<KnownCustomer | undefined> {
  const [customer] = await selectKnown(tx, Prisma.sql`c.id = ${id}`);
  return customer;
}

function selectKnown(tx: Transaction, where: Prisma.Sql): Promise<KnownCustomer[]> {
  return tx.$queryRaw(knownWhere(where));
}

/** `where` is a condition on `customer c`. */
export function knownWhere(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, c.name, EXISTS (SELECT FROM sale s WHERE s.customer_id = c.id AND ${standing}) AS "hasBought",
      c.owner_id AS "ownerId"
    FROM customer c WHERE ${where} AND c.removed_at IS NULL ORDER BY c.id`;
}

export function findSimilar(tx: Transaction, name: string): Promise<{ id: number; name: string }[]> {
  const folded = foldFirmName(name);
  const isNew = Prisma.sql`NOT EXISTS (SELECT FROM customer WHERE folded_name = ${folded} AND removed_at IS NULL)`;
  return tx.$queryRaw`
    SELECT id, name FROM customer
    WHERE ${isNew} AND folded_name = ANY(${beginningsOf(folded)}::text[]) AND removed_at IS NULL
    UNION
    SELECT id, name FROM customer
    WHERE ${isNew} AND to_tsvector('simple', folded_name) @@ to_tsquery('simple', ${allOf(wordsOf(folded))})
      AND starts_with(folded_name, ${`${folded} `}) AND removed_at IS NULL
    ORDER BY id LIMIT ${similarShown}`;
}

/** “an phat group” begins with “an” and with “an phat”. */
function beginningsOf(folded: string): string[] {
  const words = folded.split(" ");
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(" "));
}

type Wanted = { readonly words: string; readonly limit: number };

export async function lookUpCustomers(
  tx: Transaction,
  scope: Scope,
  { words, limit }: Wanted,
): Promise<Customer[]> {
  const typed = words.normalize("NFC").trim().toLowerCase();
  const visible = customerVisibleTo(scope);
  const data = contactData(typed);
  if (data) {
    const rows = await tx.$queryRaw<{ id: number }[]>`
      SELECT c.id FROM customer c WHERE ${data} AND ${visible} ORDER BY c.id LIMIT ${limit}`;
    if (rows.length > 0) return loadCustomers(tx, idsOf(rows));
  }

  const folded = foldFirmName(words);
  if (wordsOf(folded).length === 0) return [];
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH candidate AS (
      (SELECT c.id FROM customer c WHERE c.folded_name = ${folded} AND ${visible} LIMIT ${mostCandidates})
      UNION
      (SELECT c.id FROM customer c WHERE ${hasWords(Prisma.sql`c.folded_name`, folded)} AND ${visible}
        LIMIT ${mostCandidates})
      UNION
      (SELECT c.id FROM contact k JOIN customer c ON c.id = k.customer_id
        WHERE ${hasWords(foldedContact, fold(words))} AND k.removed_at IS NULL AND ${visible}
        LIMIT ${mostCandidates})
    )
    SELECT c.id FROM candidate JOIN customer c USING (id)
    ORDER BY lower(c.name) = ${typed} DESC, c.folded_name = ${folded} DESC, strpos(lower(c.name), ${typed}) > 0 DESC,
      starts_with(c.folded_name, ${folded}) DESC, c.id DESC
    LIMIT ${limit}`;
  return loadCustomers(tx, idsOf(rows));
}

/** What the words are if they are not a name. */
function contactData(typed: string): Prisma.Sql | undefined {
  const [, number] = /^#?k(\d{1,9})$/.exec(typed) ?? [];
  if (number !== undefined) return Prisma.sql`c.id = ${Number(number)}`;
  if (typed.includes("@")) {
    return Prisma.sql`c.id IN (SELECT m.id FROM customer m WHERE m.email = ${typed}
      UNION SELECT k.customer_id FROM contact k WHERE k.email = ${typed} AND k.removed_at IS NULL)`;
  }
  const phone = parsePhone(typed);
  if (phone !== undefined) {
    return Prisma.sql`c.id IN (SELECT m.id FROM customer m WHERE m.phone = ${phone}
      UNION SELECT k.customer_id FROM contact k WHERE k.phone = ${phone} AND k.removed_at IS NULL)`;
  }
  const taxCode = parseTaxCode(typed);
  return taxCode === undefined ? undefined : Prisma.sql`c.tax_code = ${taxCode}`;
}

/** Every word has to occur, and the last one may go on; where it is short, the others have to do for the index. */
function hasWords(text: Prisma.Sql, folded: string): Prisma.Sql {
  const words = wordsOf(folded);
  const others = words.slice(0, -1);
  const last = words.at(-1) ?? "";
  const matches = (query: string) =>
    Prisma.sql`to_tsvector('simple', ${text}) @@ to_tsquery('simple', ${query})`;
  if (last.length >= shortestBeginning) return matches(`${allOf(words)}:*`);
  if (others.length === 0) return matches(allOf(words));
  return Prisma.sql`${matches(allOf(others))} AND strpos(' ' || ${text}, ${` ${last}`}) > 0`;
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Quoted, so that nothing in it is read as an operator. */
function allOf(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(" & ");
}

/** As the index `contact_words` has it. */
const foldedContact = Prisma.sql`
  replace(lower(regexp_replace(normalize(k.name, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đ', 'd')`;

function idsOf(rows: readonly { readonly id: number }[]): number[] {
  return rows.map(({ id }) => id);
}
