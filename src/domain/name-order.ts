type Named = { readonly name: string | null };

const vietnamese = new Intl.Collator("vi");

/** As a Vietnamese list is sorted, Đ after D, whatever order the database keeps; what has no name comes last. */
export function byName({ name: one }: Named, { name: other }: Named): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return vietnamese.compare(one, other);
}
