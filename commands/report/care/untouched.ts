import { type Block, table, text } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { staleBefore } from "#src/domain/stale.ts";
import { workdaysSince } from "#src/domain/workdays.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Untouched } from "#src/store/interface/touches.ts";
import type { CareAsked } from "./asked.ts";

const shown = 15;
const mostInFile = 5_000;

/** Customers whom nobody has been in touch with for so many working days as company.yaml says, as of today. */
export function findUntouched(subject: Subject, limit: number, context: Context): Promise<Untouched> {
  const { store, scope, now, company } = context;
  const before = staleBefore(now.toPlainDate(), company.untouchedAfterWorkdays, company.calendar);
  return store.touches.untouched(scope, subject, { before, limit });
}

export async function untouchedBlocks(
  { subject, isFull }: CareAsked,
  context: Context,
): Promise<readonly Block[]> {
  const { t, actor, company } = context;
  const days = company.untouchedAfterWorkdays;
  const { count, customers } = await findUntouched(subject, isFull ? mostInFile : shown, context);
  if (count === 0) return [text(t("touch.none_untouched", { days }))];
  const more = count - customers.length;
  return [
    text(t("touch.untouched", { days, count: formatCount(count, actor.locale) })),
    customersTable(customers, context),
    ...(more > 0 ? [text(t("touch.more_untouched", { count: formatCount(more, actor.locale) }))] : []),
  ];
}

function customersTable(customers: Untouched["customers"], { t, now, company }: Context): Block {
  const today = now.toPlainDate();
  return table(
    [
      { label: t("column.entry"), format: "text" },
      { label: t("column.customer"), format: "text" },
      { label: t("column.owned_by"), format: "text" },
      { label: t("column.last_touch"), format: "date" },
      { label: t("column.workdays_since"), format: "count" },
    ],
    customers.map(({ id, name, owner, lastOn }) => [
      `K${id}`,
      name,
      owner ?? t("touch.no_owner"),
      lastOn ?? t("touch.never"),
      lastOn && workdaysSince(lastOn, today, company.calendar),
    ]),
  );
}
