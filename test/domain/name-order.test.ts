import { expect, it } from "vitest";
import { byName } from "#src/domain/name-order.ts";

it("sorts as a Vietnamese list does, Đ after D and vowels by their marks, with what has no name last", () => {
  const sorted = ["An", "Ánh", "Bùi Xuân Trường", "Dung", "Đặng Ước", "Lê Thuỳ Dương", "Trần Minh", null];

  const found = sorted
    .toReversed()
    .map((name) => ({ name }))
    .toSorted(byName);

  expect(found.map(({ name }) => name)).toEqual(sorted);
});
