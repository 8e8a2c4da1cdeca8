import { actions, directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { formatLeaveDays } from "#src/i18n/leave.ts";
import { formatQuarters } from "#src/i18n/pay.ts";
import { leaveScope } from "./approvers.ts";
import { formatCode, labelOf } from "./describe.ts";
import { freeLeave } from "./limits.ts";

const shown = 8;

/** What a person has to know before asking for leave: what is left, what is coming, and what others wait for. */
export async function showOverview(context: Context): Promise<Reply> {
  const { store, t, actor, now } = context;
  const today = now.toPlainDate();
  const person = await store.people.get(actor.id, today);
  const free = (await freeLeave(person, [today.year], context)).get(today.year) ?? 0;
  const states = ["waiting", "approved"] as const;
  const days = { from: today, to: today.add({ years: 1 }) };
  const coming = await store.leave.list({ kind: "people", personIds: [actor.id] }, { days, states });
  const lines = coming.slice(0, shown).map((request) => `• ${describe(request, context)}`);
  const waiting = await countWaiting(context);
  return directReply(
    title(t("leave.overview", { year: today.year, days: formatQuarters(free, actor.locale) })),
    text(lines.length === 0 ? t("leave.nothing_coming") : [t("leave.coming"), ...lines].join("\n")),
    ...(waiting === 0 ? [] : [text(t("leave.wait_for_you", { count: waiting }))]),
    note(t("leave.how_to_ask")),
    actions(
      { label: t("leave.button_balance"), command: "/leave balance" },
      { label: t("leave.button_list"), command: "/leave list" },
      { label: t("leave.button_workdays"), command: "/workday" },
    ),
  );
}

function describe(request: LeaveRequest, context: Context): string {
  const { t, actor } = context;
  const parts = [
    labelOf(request),
    formatLeaveDays(request, actor.locale),
    formatCode(request.code, context),
    t(`leave.state_${request.state}`),
  ];
  return parts.join(" · ");
}

/** How many requests of others the person may decide on. */
async function countWaiting(context: Context): Promise<number> {
  const { store, actor, now } = context;
  const today = now.toPlainDate();
  const days = { from: today.subtract({ years: 1 }), to: today.add({ years: 1 }) };
  const waiting = await store.leave.list(await leaveScope(context), { days, states: ["waiting"] });
  return waiting.filter(({ person }) => person.id !== actor.id).length;
}
