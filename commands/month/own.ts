import { type Block, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { MonthState } from "#src/domain/pay-month.ts";
import type { PayRow } from "#src/domain/pay-row.ts";
import { monthOf } from "#src/domain/period.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { hasDays } from "#src/pay/month.ts";
import { loadRows } from "#src/pay/rows.ts";

/** The asking person's row; undefined where the person was not there on any day of the month. */
export async function loadOwnRow(
  month: Temporal.PlainYearMonth,
  { store, company, actor }: Context,
): Promise<PayRow | undefined> {
  const person = await store.people.get(actor.id, monthOf(month.toPlainDate({ day: 1 })).to);
  const [row] = await loadRows({ month, people: [person] }, { store, company });
  return row && hasDays(row) ? row : undefined;
}

/** Who has confirmed and signed the row. */
export function describeSigned({ confirmed, signed }: PayRow, state: MonthState, context: Context): Block {
  const { t } = context;
  const unconfirmed = t(state === "review" ? "month.own_unconfirmed" : "month.own_never_confirmed");
  return text(
    [
      confirmed ? t("month.own_confirmed", { at: formatAt(confirmed.at, context) }) : unconfirmed,
      ...(signed ? [t("month.own_signed", { at: formatAt(signed.at, context), name: signed.by })] : []),
    ].join("\n"),
  );
}

export function formatAt(at: Temporal.Instant, { company }: Pick<Context, "company">): string {
  return formatMoment(at.toZonedDateTimeISO(company.timeZone));
}
