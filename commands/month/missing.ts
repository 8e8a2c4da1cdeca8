import type { Context } from "#src/command/command.ts";
import type { MonthStanding } from "#src/pay/month.ts";
import { listNames } from "./list-names.ts";

const shownEntries = 10;

/** What is missing before a month can be locked, a line each; empty when nothing is. */
export function listMissing(standing: MonthStanding, { t }: Context): readonly string[] {
  const { unconfirmed, unsigned, disputes, waitingLeave, salesWithoutShares } = standing;
  return [
    ...(unconfirmed.length > 0
      ? [t("month.missing_confirmed", { count: unconfirmed.length, names: listNames(unconfirmed) })]
      : []),
    ...unsigned.map(({ lead, people }) =>
      t(lead ? "month.missing_signed" : "month.missing_signed_unled", {
        lead: lead?.name ?? "",
        count: people.length,
        names: listNames(people),
      }),
    ),
    ...entryLine("month.missing_disputes", { letter: "Q", ids: disputes.map(({ id }) => id) }, t),
    ...entryLine("month.missing_leave", { letter: "N", ids: waitingLeave.map(({ id }) => id) }, t),
    ...entryLine(
      "month.missing_shares",
      { letter: "S", ids: salesWithoutShares.map(({ saleId }) => saleId) },
      t,
    ),
  ];
}

type Entries = { readonly letter: string; readonly ids: readonly number[] };

function entryLine(
  key: "month.missing_disputes" | "month.missing_leave" | "month.missing_shares",
  { letter, ids }: Entries,
  t: Context["t"],
): readonly string[] {
  if (ids.length === 0) return [];
  const shown = ids.slice(0, shownEntries).map((id) => `${letter}${id}`);
  const more = ids.length > shownEntries ? [`+${ids.length - shownEntries}`] : [];
  return [t(key, { count: ids.length, entries: [...shown, ...more].join(", ") })];
}
