import { actions, type Block, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { formatMonth } from "#src/i18n/pay.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { loadLateChanges } from "#src/pay/late-changes.ts";
import { describeLateChanges } from "#src/pay/late-words.ts";
import type { WaitingNotice } from "#src/store/notices.ts";
import type { NoticeSurroundings } from "./notice-assigned.ts";

/** For HR: whom changes of locked months concern; undefined when all of them were taken back before anybody was told. */
export async function composeLate(
  notices: readonly WaitingNotice[],
  { store, company, locale }: NoticeSurroundings,
): Promise<Reply | undefined> {
  const t = translatorFor(locale);
  const blocks: Block[] = [];
  const months = [...new Set(notices.map(({ subject }) => subject.slice(1)))].toSorted();
  for (const one of months) {
    const month = Temporal.PlainYearMonth.from(one);
    const changes = await loadLateChanges(month, { store, company });
    if (!changes || changes.people.length === 0) continue;
    blocks.push(
      title(t("month.late_told", { month: formatMonth(month, locale) })),
      text(describeLateChanges(changes, locale).join("\n")),
      actions({ label: t("month.show_button"), command: `/month ${month}` }),
    );
  }
  return blocks.length === 0 ? undefined : reply(...blocks);
}
