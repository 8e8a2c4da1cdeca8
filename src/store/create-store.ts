import { createAccounts } from "./accounts.ts";
import { createAudit } from "./audit.ts";
import { createConversations } from "./conversations.ts";
import { createCustomers } from "./customers.ts";
import type { Transaction } from "./database.ts";
import { createFigures } from "./figures.ts";
import { createPeople } from "./people.ts";
import { createQuestions } from "./questions.ts";
import { createSales } from "./sales.ts";
import type { Store } from "./store.ts";
import { createTargets } from "./targets.ts";
import { createUnits } from "./units.ts";

/** A store that reads and writes within one transaction. */
export function createStore(tx: Transaction): Store {
  return {
    people: createPeople(tx),
    units: createUnits(tx),
    accounts: createAccounts(tx),
    conversations: createConversations(tx),
    customers: createCustomers(tx),
    sales: createSales(tx),
    figures: createFigures(tx),
    targets: createTargets(tx),
    audit: createAudit(tx),
    questions: createQuestions(tx),
  };
}
