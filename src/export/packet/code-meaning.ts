import type { SlotCode } from "#src/domain/timesheet/code.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

/** What each code means, in the order of the legend. */
export const codeMeanings = [
  ["worked", "packet.code_worked"],
  ["trip", "packet.code_trip"],
  ["training", "packet.code_training"],
  ["annual", "packet.code_annual"],
  ["compensatory", "packet.code_compensatory"],
  ["holiday", "packet.code_holiday"],
  ["marriage", "packet.code_marriage"],
  ["child_marriage", "packet.code_child_marriage"],
  ["bereavement", "packet.code_bereavement"],
  ["unpaid", "packet.code_unpaid"],
  ["absent", "packet.code_absent"],
  ["sick", "packet.code_sick"],
  ["child_sick", "packet.code_child_sick"],
  ["maternity", "packet.code_maternity"],
] as const satisfies readonly (readonly [SlotCode, MessageKey])[];
