/** What the company sells, as its price list gives it; it comes in by import and everybody may read it. */
export interface Products {
  /** By name, or by words of a name or series with or without marks. */
  list(filter: ProductFilter): Promise<readonly Product[]>;
  count(filter: Pick<ProductFilter, "words">): Promise<number>;
}

export type ProductFilter = {
  readonly words?: string;
  readonly ids?: readonly number[];
  readonly limit: number;
};

export type Product = {
  readonly id: number;
  readonly name: string;
  readonly series: string | null;
  /** Whole đồng. */
  readonly price: bigint | null;
  readonly description: string | null;
  readonly url: string | null;
};
