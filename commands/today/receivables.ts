import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { workdaysFrom } from "#src/domain/workdays.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatFigure } from "#src/i18n/figures.ts";
import type { Receivable } from "#src/store/interface/receivables.ts";

const most = 100;

/** What is to be paid within the working days of company.yaml, what is late already included. */
export function listDue(subject: Subject, context: Context): Promise<readonly Receivable[]> {
  const { store, scope, now, company } = context;
  const until = workdaysFrom(now.toPlainDate(), company.alerts.dueWithinWorkdays, company.calendar);
  return store.receivables.due(scope, subject, { until, limit: most, paymentDays: company.paymentDays });
}

/** `An Phát (S5): 200 tr, hạn 27/11/2026` */
export function describeDue({ saleId, customer, part, dueOn }: Receivable, context: Context): string {
  const { t, now, actor } = context;
  const late = dueOn.until(now.toPlainDate()).days;
  return t("alert.receivable", {
    customer: customer.name,
    sale: `S${saleId}`,
    amount: formatFigure(part, { unit: "money", locale: actor.locale, length: "short" }),
    due:
      late > 0
        ? t("alert.receivable_late", { days: late })
        : t("alert.receivable_due", { day: formatDay(dueOn) }),
  });
}
