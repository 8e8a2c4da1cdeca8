import { fold } from "#src/domain/fold.ts";
import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { Product, ProductFilter, Products } from "./interface/products.ts";

export function createProducts(tx: Transaction): Products {
  return {
    list: (filter) => listProducts(tx, filter),

    async count({ words }) {
      const [row] = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM product p WHERE ${matches(words)}`;
      return row?.count ?? 0;
    },
  };
}

/** The name that was typed comes first, then those that begin with it; without words the series stand together. */
async function listProducts(
  tx: Transaction,
  { words, ids, limit }: ProductFilter,
): Promise<readonly Product[]> {
  const folded = fold(words ?? "");
  const chosen = ids ? Prisma.sql`p.id = ANY(${[...ids]}::int[])` : Prisma.sql`TRUE`;
  const order = ids ? Prisma.sql`array_position(${[...ids]}::int[], p.id)` : nearest(folded);
  return tx.$queryRaw<Product[]>`
    SELECT p.id, p.name, p.series, p.price, p.description, p.url FROM product p
    WHERE ${chosen} AND ${matches(words)} ORDER BY ${order}, p.id LIMIT ${limit}`;
}

function nearest(folded: string): Prisma.Sql {
  const byName = Prisma.sql`p.series NULLS LAST, p.folded_name`;
  if (folded === "") return byName;
  return Prisma.sql`p.folded_name = ${folded} DESC, ${bare(Prisma.sql`p.folded_name`)} = ${squeeze(folded)} DESC,
    starts_with(p.folded_name, ${folded}) DESC, ${byName}`;
}

/** Every word occurs in the name or the series; “GTXPro” is “GTX Pro”, too. */
function matches(typed: string | undefined): Prisma.Sql {
  const words = fold(typed ?? "")
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return Prisma.sql`TRUE`;
  const isThere = words.map((word) => Prisma.sql`strpos(${searched}, ${word}) > 0`);
  return Prisma.sql`((${Prisma.join(isThere, " AND ")})
    OR starts_with(${bare(Prisma.sql`p.folded_name`)}, ${squeeze(words.join(""))}))`;
}

const searched = Prisma.sql`(p.folded_name || ' ' || coalesce(
  replace(lower(regexp_replace(normalize(p.series, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đ', 'd'), ''))`;

function bare(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`regexp_replace(${text}, '[^[:alnum:]]', '', 'g')`;
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
