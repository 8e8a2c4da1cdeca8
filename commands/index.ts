import type { Command } from "#src/command/command.ts";
import { audit } from "./audit.ts";
import { exportLine } from "./export.ts";
import { createHelp } from "./help.ts";
import { kpi } from "./kpi/kpi.ts";
import { language } from "./language.ts";
import { link } from "./link.ts";
import { reconcile } from "./reconcile.ts";
import { collectRevenue, refundRevenue } from "./revenue/collect.ts";
import { listRevenue } from "./revenue/list.ts";
import { logRevenue } from "./revenue/log.ts";
import { showRevenue } from "./revenue/show.ts";
import { setTarget } from "./target/set.ts";
import { showTargets } from "./target/show.ts";
import { addPerson, changePerson, removePerson } from "./team/change.ts";
import { listPeople } from "./team/list.ts";
import { returnPerson } from "./team/return.ts";
import { addUnit } from "./team/units.ts";
import { undo } from "./undo.ts";

const said: readonly Command[] = [
  logRevenue,
  listRevenue,
  showRevenue,
  collectRevenue,
  refundRevenue,
  kpi,
  showTargets,
  setTarget,
  listPeople,
  addPerson,
  changePerson,
  removePerson,
  returnPerson,
  addUnit,
  undo,
  audit,
  exportLine,
  reconcile,
  link,
  language,
];

/** Everything people can say, in the order of the help. */
export const commands: readonly Command[] = [...said, createHelp(said)];
