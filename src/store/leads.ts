import type { Transaction } from "./database.ts";
import type { Leads } from "./interface/leads.ts";
import { rebuildLeadCounts } from "./lead-counts.ts";
import { searchLeads } from "./lead-search.ts";
import { findLead, listDuplicates, listLeads, readLoads } from "./leads-read.ts";
import { addLead, changeLead, holdLead, removeLead } from "./leads-write.ts";

export function createLeads(tx: Transaction): Leads {
  return {
    add: (lead, by) => addLead(tx, lead, by),
    find: (scope, id) => findLead(tx, scope, id),
    hold: (id) => holdLead(tx, id),
    change: (id, change, by) => changeLead(tx, { id, change, by }),
    remove: (id, by) => removeLead(tx, id, by),
    list: (scope, filter) => listLeads(tx, scope, filter),
    search: (scope, words, limit) => searchLeads(tx, scope, { words, limit }),
    duplicatesOf: (id) => listDuplicates(tx, id),
    loads: (people) => readLoads(tx, people),
    recount: () => rebuildLeadCounts(tx),
  };
}
