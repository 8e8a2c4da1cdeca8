import { fold } from "#src/domain/fold.ts";
import type { Transaction } from "#src/store/database.ts";
import { products } from "./offer-data.ts";

/** What an import of the price list would bring in. */
export async function fillProducts(tx: Transaction): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const { name, series, millions, description, page } of products) {
    const { id } = await tx.product.create({
      data: {
        name,
        foldedName: fold(name),
        series,
        price: BigInt(millions) * 1_000_000n,
        description,
        url: `https://congtydemo.example/san-pham/${page}`,
      },
    });
    ids.push(id);
  }
  return ids;
}
