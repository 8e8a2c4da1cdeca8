import type { Scope } from "#src/domain/access.ts";
import { foldFirmName } from "#src/domain/fold.ts";
import type { Lead } from "#src/domain/lead.ts";
import { parsePhone } from "#src/domain/phone.ts";
import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { loadLeads } from "./lead-rows.ts";
import { leadVisibleTo } from "./scope-sql.ts";

type Wanted = { readonly words: string; readonly limit: number };

/** So many of each tier are looked at; whoever has more leads of a name has to say more of it. */
const looked = 100;

/** The lead's number, else its phone, e-mail or tax code, else its name. */
export async function searchLeads(tx: Transaction, scope: Scope, { words, limit }: Wanted): Promise<Lead[]> {
  const search: Search = async (where, order) => ranked(await select(tx, { scope, where, order }), words);
  const data = contactData(words);
  const found = data ? await search(data) : await searchNames(search, foldFirmName(words), limit);
  const ids = new Set(found.map(({ id }) => id));
  return loadLeads(tx, [...ids].slice(0, limit));
}

type Found = { readonly id: number; readonly name: string };
type Search = (where: Prisma.Sql, order?: Prisma.Sql) => Promise<readonly Found[]>;

function contactData(words: string): Prisma.Sql | undefined {
  const typed = words.normalize("NFC").trim().toLowerCase();
  const number = /^l(\d{1,9})$/.exec(typed)?.[1];
  if (number !== undefined) return Prisma.sql`l.id = ${Number(number)}`;
  if (typed.includes("@")) return Prisma.sql`l.email = ${typed}`;

  const phone = parsePhone(typed);
  // Ten digits may be either.
  const taxCode = /^\d{10}(-\d{3})?$/.test(typed) ? typed : undefined;
  if (phone !== undefined && taxCode !== undefined) {
    return Prisma.sql`(l.phone = ${phone} OR l.tax_code = ${taxCode})`;
  }
  if (phone !== undefined) return Prisma.sql`l.phone = ${phone}`;
  return taxCode === undefined ? undefined : Prisma.sql`l.tax_code = ${taxCode}`;
}

/** Behind every letter. */
const last = "\u{10FFFF}";

/** The same name, names that begin with it, names with its words; beginnings of words where nothing else is found. */
async function searchNames(search: Search, folded: string, limit: number): Promise<readonly Found[]> {
  if (folded === "") return [];
  const same = await search(Prisma.sql`l.folded_name = ${folded}`);
  if (same.length >= limit) return same;
  // In the order of the bytes, for which there is an index.
  const beginning = await search(
    Prisma.sql`l.folded_name ~>=~ ${folded} AND l.folded_name ~<~ ${folded + last}`,
    Prisma.sql`ORDER BY l.folded_name USING ~<~ LIMIT ${looked}`,
  );
  const found = [...same, ...beginning];
  // Whoever types a name of several words in full means that one.
  if (beginning.length >= limit || (same.length > 0 && folded.includes(" "))) return found;

  const lexemes = Prisma.sql`plainto_tsquery('simple', ${folded})`;
  found.push(...(await search(Prisma.sql`to_tsvector('simple', l.folded_name) @@ ${lexemes}`)));
  if (found.length > 0) return found;
  return search(Prisma.sql`to_tsvector('simple', l.folded_name)
    @@ (nullif(${lexemes}::text, '') || ':*')::tsquery`);
}

type Selection = {
  readonly scope: Scope;
  readonly where: Prisma.Sql;
  /** How an index gives the first ones. */
  readonly order: Prisma.Sql | undefined;
};

/**
 * Planned as if all were wanted, which keeps to the indexes, and read only as far as it is looked at. Where everything
 * may be seen, the first ones in an index are as good as any; otherwise they may all be somebody else's.
 */
function select(tx: Transaction, { scope, where, order }: Selection): Promise<Found[]> {
  const first = scope.kind === "company" && order ? order : Prisma.empty;
  return tx.$queryRaw`
    WITH found AS MATERIALIZED (
      SELECT l.id, l.name FROM lead l WHERE ${where} AND ${leadVisibleTo(scope)} ${first})
    SELECT id, name FROM found LIMIT ${looked}`;
}

/** Marks that were typed come before a name that only looks alike without them; then the newest. */
function ranked(found: readonly Found[], words: string): readonly Found[] {
  const typed = words.normalize("NFC").trim().toLowerCase();
  const likeness = ({ name }: Found) => {
    const known = name.toLowerCase();
    if (known === typed) return 3;
    if (known.startsWith(typed)) return 2;
    return known.includes(typed) ? 1 : 0;
  };
  return found.toSorted((one, other) => likeness(other) - likeness(one) || other.id - one.id);
}
