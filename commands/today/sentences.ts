import type { Context } from "#src/command/command.ts";
import type { FirstCalls, Untouched } from "#src/domain/first-calls.ts";
import { formatFigure } from "#src/i18n/figures.ts";

/** `gọi 3 khách ấm chưa chạm từ 4 ngày công, trị giá 450 tr: An Phát (L12), …` */
export function describeCalls(calls: FirstCalls, context: Context): string {
  const { t } = context;
  const { isWarm, leads, workdays } = calls;
  const values = {
    count: leads.length,
    days: workdays,
    worth: worthOf(calls.worth, context),
    leads: leads.map(nameOfLead).join(", "),
  };
  if (leads.length === 1) return t(isWarm ? "alert.call_one_warm" : "alert.call_one", values);
  return t(isWarm ? "alert.call_warm" : "alert.call_any", values);
}

/** `An Phát (L12) · ấm · 300 tr · 4 ngày công` */
export function describeLead({ temperature, worth, workdays, ...lead }: Untouched, context: Context): string {
  const { t, actor } = context;
  const parts = [
    nameOfLead(lead),
    temperature && t(`lead.temperature_${temperature}`),
    worth === null ? null : formatFigure(worth, { unit: "money", locale: actor.locale, length: "short" }),
    t("alert.untouched_days", { days: workdays }),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

export function nameOfLead({ id, name }: { readonly id: number; readonly name: string }): string {
  return `${name} (L${id})`;
}

/** `, trị giá 450 tr`; nothing where nobody has said what it is worth. */
export function worthOf(worth: bigint, { t, actor }: Context): string {
  if (worth === 0n) return "";
  return t("alert.worth", {
    worth: formatFigure(worth, { unit: "money", locale: actor.locale, length: "short" }),
  });
}
