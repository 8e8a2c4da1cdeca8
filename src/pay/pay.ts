import type { Company } from "#src/company.ts";
import type { Store } from "#src/store/store.ts";

/** What a month's pay is reckoned from. */
export type PayBooks = { readonly store: Store; readonly company: Company };
