import type { Context, Finder } from "#src/command/command.ts";
import { fold } from "#src/domain/fold.ts";
import { type Choice, UserError } from "#src/errors.ts";
import type { Product } from "#src/store/interface/products.ts";

const shownChoices = 5;

/** Names of several words, up to an address. */
export const productsNamed: Finder = (words) => {
  const list = words.split(" ");
  const end = list.findIndex((word, index) => index > 0 && word.includes("@"));
  const length = end === -1 ? list.length : end;
  return { text: list.slice(0, length).join(" "), rest: list.slice(length).join(" ") };
};

/** The products that the words name, divided by commas; asks for what is missing or may be several. */
export async function chooseProducts(
  words: string | undefined,
  context: Context,
): Promise<readonly number[]> {
  const parts = (words ?? "").split(/[,;\n]/).map((part) => part.trim());
  const wanted = parts.filter((part) => part !== "");
  if (wanted.length === 0) throw await askProducts(context);

  const ids: number[] = [];
  for (const [place, part] of wanted.entries()) {
    const replaced = (name: string) => wanted.with(place, name).join(", ");
    ids.push((await findProduct(part, replaced, context)).id);
  }
  return [...new Set(ids)];
}

/** Asks which products a mail is to be about. */
export async function askProducts({ store, t }: Context): Promise<UserError> {
  const products = await store.products.list({ limit: shownChoices });
  if (products.length === 0) return new UserError("customer_mail.error_no_products");
  const choices = products.map(({ name }): Choice => ({ label: name, set: { products: name } }));
  return new UserError(
    "customer_mail.ask_products",
    {},
    { slot: "products", choices: [...choices, { label: t("question.drop"), cancel: true }] },
  );
}

async function findProduct(
  words: string,
  replaced: (name: string) => string,
  { store }: Context,
): Promise<Product> {
  const found = await store.products.list({ words, limit: shownChoices + 1 });
  const exact = found.filter(({ name }) => fold(name) === fold(words));
  const [product, ...others] = exact.length > 0 ? exact : found;
  if (!product) throw new UserError("customer_mail.error_product", { words }, { slot: "products" });
  if (others.length === 0) return product;
  const choices = found
    .slice(0, shownChoices)
    .map(({ name }) => ({ label: name, set: { products: replaced(name) } }));
  throw new UserError("customer_mail.ask_which_product", { words }, { slot: "products", choices });
}
