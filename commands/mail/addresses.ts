import { z } from "zod";
import type { Finder } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import type { Customer } from "#src/store/interface/customers.ts";

/** One mail goes to each of them, so there are not too many. */
export const mostRecipients = 10;

/** Longer ones are no addresses (RFC 5321). */
const longestAddress = 254;

/** Somebody at a customer's who can be written to. */
export type Reachable = { readonly name: string | null; readonly address: string };

/** Contacts first: the customer's own address is for where nobody is named. Each address once. */
export function reachableAt({ contacts, email }: Pick<Customer, "contacts" | "email">): readonly Reachable[] {
  const named = contacts.flatMap(({ name, email: address }) => (address ? [{ name, address }] : []));
  const all: readonly Reachable[] = [...named, ...(email ? [{ name: null, address: email }] : [])];
  return all.filter(
    ({ address }, index) =>
      isAddress(address) && all.findIndex((other) => isSame(other.address, address)) === index,
  );
}

export type ReadRecipients =
  | { readonly kind: "addresses"; readonly addresses: readonly string[] }
  /** Neither an address nor one of the customer's people. */
  | { readonly kind: "unknown"; readonly words: string }
  | { readonly kind: "too_many" };

/** Addresses and names of contacts, divided by commas, semicolons or lines; `all` means everybody. */
export function readRecipients(words: string, reachable: readonly Reachable[]): ReadRecipients {
  const addresses: string[] = [];
  for (const part of partsOf(words)) {
    if (everybody.test(fold(part)) && reachable.length > 0) {
      addresses.push(...reachable.map(({ address }) => address));
      continue;
    }
    const found = isAddress(part) ? part : findByName(part, reachable);
    if (found === undefined) return { kind: "unknown", words: part };
    addresses.push(found);
  }
  return asAddresses(addresses);
}

const everybody = /^(?:tat ca|tat|moi nguoi|het|all|everyone|everybody)$/;

/** Blanks divide addresses only where nothing else stands among them: “chị Hoa” is one. */
function partsOf(words: string): readonly string[] {
  const parts = words.split(/[,;\n]/).map((part) => part.trim());
  return parts
    .filter((part) => part !== "")
    .flatMap((part) => (part.split(/\s+/).every(isAddress) ? part.split(/\s+/) : [part]));
}

function findByName(words: string, reachable: readonly Reachable[]): string | undefined {
  const wanted = fold(words);
  const named = reachable.flatMap(({ name, address }) =>
    name === null ? [] : [{ name: fold(name), address }],
  );
  const exact = named.filter(({ name }) => name === wanted);
  const near = named.filter(({ name }) => ` ${name} `.includes(` ${wanted} `));
  const [found, ...others] = exact.length > 0 ? exact : near;
  return others.length === 0 ? found?.address : undefined;
}

function asAddresses(addresses: readonly string[]): ReadRecipients {
  const once = addresses.filter(
    (address, index) => addresses.findIndex((other) => isSame(other, address)) === index,
  );
  if (once.length > mostRecipients) return { kind: "too_many" };
  return { kind: "addresses", addresses: once };
}

export function isAddress(text: string): boolean {
  return text.length <= longestAddress && z.email().safeParse(text).success;
}

export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** All words that look like addresses, wherever they stand in a line. */
export const addressesInLine: Finder = (words) => {
  const list = words.split(" ");
  const found = list.filter((word) => word.includes("@") && !word.startsWith("@"));
  if (found.length === 0) return undefined;
  return { text: found.join(" "), rest: list.filter((word) => !found.includes(word)).join(" ") };
};
