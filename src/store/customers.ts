import { listCustomers, listPurchases, readCustomer, readOwner } from "./customers-read.ts";
import { findKnown, findSimilar, lookUpCustomers, searchKnown } from "./customers-search.ts";
import { findTwins, holdTwins } from "./customers-twins.ts";
import { addContact, changeCustomer, ensureCustomer, holdCustomer } from "./customers-write.ts";
import type { Transaction } from "./database.ts";
import { toTimestamp } from "./dates.ts";
import type { Customers } from "./interface/customers.ts";

export function createCustomers(tx: Transaction): Customers {
  return {
    search: (name) => searchKnown(tx, name),
    find: (id) => findKnown(tx, id),
    similar: (name) => findSimilar(tx, name),
    ensure: (name, ownerId) => ensureCustomer(tx, name, ownerId),

    read: (scope, id) => readCustomer(tx, scope, id),
    ownerOf: (id) => readOwner(tx, id),
    lookUp: (scope, words, limit) => lookUpCustomers(tx, scope, { words, limit }),
    list: (scope, filter) => listCustomers(tx, scope, filter),
    purchases: (scope, id, limit) => listPurchases(tx, scope, { id, limit }),

    hold: (id) => holdCustomer(tx, id),
    change: (id, change) => changeCustomer(tx, id, change),
    addContact: (customerId, contact) => addContact(tx, customerId, contact),

    async removeContact(id, at) {
      await tx.contact.update({ where: { id }, data: { removedAt: toTimestamp(at) }, select: { id: true } });
    },

    async restoreContact(id) {
      await tx.contact.update({ where: { id }, data: { removedAt: null }, select: { id: true } });
    },

    findTwins: (contact) => findTwins(tx, contact),
    holdTwins: (contact) => holdTwins(tx, contact),
  };
}
