import type { Transaction } from "#src/store/database.ts";
import type { Store } from "#src/store/store.ts";
import { fillArticles } from "./articles.ts";
import { fillCustomerMails } from "./customer-mails.ts";
import type { Filling } from "./fill.ts";
import { fillPlans, sellLongAgo } from "./plans.ts";
import { fillProducts } from "./products.ts";
import { fillVouchers } from "./vouchers.ts";

/** Plans, vouchers, products, articles, and mails to customers that went out weeks ago or wait for their author. */
export async function fillOffers(tx: Transaction, store: Store, filling: Filling): Promise<void> {
  await sellLongAgo(store, filling);
  const vouchers = await fillVouchers(store, await fillPlans(store, filling), filling);
  const productIds = await fillProducts(tx);
  const articles = await fillArticles(store, filling);
  await fillCustomerMails(tx, store, { ...filling, vouchers, productIds, articles });
}
