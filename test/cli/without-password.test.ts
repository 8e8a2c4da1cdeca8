import { expect, it } from "vitest";
import { withoutPassword } from "#src/cli/without-password.ts";

it.each([
  ["postgresql://chot:a%20long%20one@db:5432/chot", "postgresql://chot:…@db:5432/chot"],
  [
    "postgresql://chot@db/chot?password=secret&sslmode=require",
    "postgresql://chot@db/chot?password=…&sslmode=require",
  ],
  ["postgresql://chot:one@db/chot?password=two", "postgresql://chot:…@db/chot?password=…"],
  ["postgresql://chot@db:5432/chot", "postgresql://chot@db:5432/chot"],
])("shows %s as %s", (address, shown) => {
  expect(withoutPassword(address)).toBe(shown);
});
