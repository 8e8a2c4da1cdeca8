import { type Action, actions, directReply, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { monthOf } from "#src/domain/period.ts";
import { formatPeriod } from "#src/i18n/dates.ts";
import { formatLeaveDays } from "#src/i18n/leave.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

/** For the team's room: who is away and when, and nothing about why. Undefined where it was taken back, or is over. */
export async function composeAway(
  notices: readonly WaitingNotice[],
  { store, company, locale, at }: NoticeSurroundings,
): Promise<Reply | undefined> {
  const t = translatorFor(locale);
  const today = at.toZonedDateTimeISO(company.timeZone).toPlainDate();
  const lines = new Map<number, string>();
  for (const { subject } of notices) {
    const request = await store.leave.find({ kind: "everybody" }, Number(subject.slice(1)));
    if (request?.state !== "approved" || Temporal.PlainDate.compare(request.to, today) < 0) continue;
    const values = { name: request.person.name, days: formatLeaveDays(request, locale) };
    lines.set(request.id, t("leave.told_away_line", values));
  }
  if (lines.size === 0) return undefined;
  return reply(title(t("leave.told_away")), text([...lines.values()].join("\n")));
}

/** For somebody whose days, or annual leave (`B2026`), another has put down: which month or year to look at. */
export async function composeDayRecorded(
  notices: readonly WaitingNotice[],
  { locale }: NoticeSurroundings,
): Promise<Reply | undefined> {
  const t = translatorFor(locale);
  const subjects = Map.groupBy(notices, ({ subject }) => subject);
  const about = [...subjects].map(([subject, own]) => {
    const names = [...new Set(own.flatMap(({ actor }) => (actor === null ? [] : [actor.name])))];
    const said = { value: subject.slice(1), name: names.join(", ") };
    return subject.startsWith("B") ? describeBalance(said, t) : describeMonth(said, { t, locale });
  });
  const [first] = about;
  if (!first) return undefined;
  return directReply(
    title(first.title),
    text(about.map(({ line }) => line).join("\n")),
    actions(...new Map(about.map(({ button }) => [button.label, button])).values()),
  );
}

type Subject = { readonly value: string; readonly name: string };
type Told = { readonly title: string; readonly line: string; readonly button: Action };

function describeBalance({ value: year, name }: Subject, t: Translate): Told {
  return {
    title: t("leave.told_corrected"),
    line: t("leave.told_corrected_line", { year, name }),
    button: { label: t("leave.button_balance"), command: `/leave balance ${year}` },
  };
}

function describeMonth(
  { value: month, name }: Subject,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): Told {
  const label = formatPeriod(monthOf(Temporal.PlainDate.from(`${month}-01`)), locale);
  return {
    title: t("workday.told_title"),
    line:
      name === ""
        ? t("workday.told_line_nobody", { month: label })
        : t("workday.told_line", { month: label, name }),
    button: { label: t("workday.button_month"), command: `/workday ${month}` },
  };
}
