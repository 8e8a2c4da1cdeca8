import type { Context } from "#src/command/command.ts";
import type { Subject } from "#src/domain/access.ts";
import { formatDay } from "#src/i18n/dates.ts";
import { formatCount } from "#src/i18n/figures.ts";
import type { Untouched } from "#src/store/interface/touches.ts";
import { findUntouched } from "../report/care/untouched.ts";
import { bullet, type Section } from "./section.ts";

const shown = 3;

/** Customers whom nobody has been in touch with for long: a rep's own, or those of the lead's team. */
export async function forgottenCustomers(
  { own, led }: { readonly own: Subject; readonly led: Subject | undefined },
  context: Context,
): Promise<readonly Section[]> {
  const { actor, company, t } = context;
  if (actor.role !== "rep" && actor.role !== "lead") return [];
  const { count, customers } = await findUntouched(led ?? own, shown, context);
  if (count === 0) return [];
  const values = { count: formatCount(count, actor.locale), days: company.untouchedAfterWorkdays };
  return [
    {
      lines: [
        t("touch.forgotten", values),
        ...customers.map((customer) => bullet(describe(customer, led !== undefined, context))),
        ...(count > customers.length ? [t("alert.more", { count: count - customers.length })] : []),
      ],
      actions: [{ label: t("touch.forgotten_button"), command: "/report care" }],
    },
  ];
}

/** `An Phát (K3) · Lan · lần cuối 5/10/2026` */
function describe(
  { id, name, owner, lastOn }: Untouched["customers"][number],
  isOfTeam: boolean,
  { t }: Context,
): string {
  const last = lastOn ? t("touch.last_on", { day: formatDay(lastOn) }) : t("touch.never_touched");
  return [`${name} (K${id})`, ...(isOfTeam && owner !== null ? [owner] : []), last].join(" · ");
}
