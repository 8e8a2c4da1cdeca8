import { z } from "zod";
import { actions, directReply, text, title } from "#src/chat/reply.ts";
import { numberedArgument } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import { UserError } from "#src/errors.ts";
import { formatLeaveDays } from "#src/i18n/leave.ts";
import { tellPerson } from "../lead/tell-owner.ts";
import { inPrivate } from "../target/find-proposal.ts";
import { approversOf, approves } from "./approvers.ts";
import { labelOf } from "./describe.ts";
import { alreadySettled, holdLeave, leaveNumber } from "./find.ts";
import { lateNotes } from "./late.ts";
import { leaveWord } from "./word.ts";
import { takeBackDays, tellSettled } from "./write.ts";

export const withdrawLeave = defineCommand({
  ...leaveWord,
  entryLetter: "N",
  verb: "withdraw",
  verbAliases: ["rut", "huy", "rutdon", "huydon", "cancel"],
  summary: { vi: "Rút đơn nghỉ", en: "Withdraw leave" },
  examples: ["/leave withdraw N12", "/nghi N12 rút"],
  args: z.object({ request: numberedArgument("N") }),
  names: { request: ["don", "ma"] },
  free: [{ argument: "request", find: leaveNumber }],
  asks: { request: "leave.ask_which" },
  roles: "everyone",

  async run({ request: id }, context) {
    inPrivate(context, "/leave list");
    const { store, by, t, actor, now } = context;
    const request = await holdLeave(id, context);
    await refuse(request, context);
    const person = await store.people.get(request.person.id, now.toPlainDate());
    const taken = request.state === "approved" ? await takeBackDays(request, person, context) : [];
    await store.leave.settle(id, "withdrawn", by);
    await store.audit.write(
      {
        action: "leave.settle",
        subject: labelOf(request),
        before: { leaveState: request.state },
        after: { person: person.name, leaveState: "withdrawn" },
      },
      by,
    );
    await tell(request, context);
    return directReply(
      title(t("leave.withdrawn", { entry: labelOf(request) })),
      text(t("leave.withdrawn_days", { name: person.name, days: formatLeaveDays(request, actor.locale) })),
      ...(await lateNotes(
        taken.map(({ on }) => on),
        context,
      )),
      actions({ label: t("revenue.undo"), command: `/undo ${labelOf(request)}` }),
    );
  },
});

/** Leave that has begun is put right by whoever approves it: what was taken was taken. */
async function refuse(request: LeaveRequest, context: Context): Promise<void> {
  const { store, now } = context;
  if (request.state !== "waiting" && request.state !== "approved") throw alreadySettled(request, context);
  const today = now.toPlainDate();
  const person = await store.people.get(request.person.id, today);
  if (await approves(person, context)) return;
  const hasBegun = Temporal.PlainDate.compare(request.from, today) <= 0;
  const others = approversOf(person, await store.people.list(today));
  if (request.state === "waiting" || !hasBegun || others.length === 0) return;
  throw new UserError("leave.error_begun", {
    entry: labelOf(request),
    names: others.map(({ name }) => name).join(", "),
  });
}

/** The person hears of it from another; whoever had approved it hears of it from the person. */
async function tell(request: LeaveRequest, context: Context): Promise<void> {
  if (request.person.id !== context.actor.id) return tellSettled(request, context);
  if (request.state !== "approved" || !request.settledBy) return;
  const subject = labelOf(request);
  await tellPerson({ kind: "leave_settled", subject }, request.settledBy, context);
}
