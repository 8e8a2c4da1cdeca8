import { z } from "zod";
import type { Reply } from "#src/chat/reply.ts";
import { whenQuietEnds } from "#src/domain/quiet-hours.ts";
import { createStore } from "#src/store/create-store.ts";
import type { Transaction } from "#src/store/database.ts";
import { endNotices, holdNotices, planNotice, type WaitingNotice } from "#src/store/notices.ts";
import { composeActions } from "./notice-actions.ts";
import { composeAssigned } from "./notice-assigned.ts";
import { composeNewCustomers } from "./notice-customers.ts";
import { composeAway, composeDayRecorded } from "./notice-days.ts";
import { composeDisputes, composeSettledDisputes } from "./notice-disputes.ts";
import { composeLate } from "./notice-late.ts";
import { composeLeaveAsked, composeLeaveSettled } from "./notice-leave.ts";
import { composeMailFailed } from "./notice-mail.ts";
import { composeSettled } from "./notice-proposals.ts";
import { composeRefunds } from "./notice-refunds.ts";
import { composeVouchersAsked, composeVouchersSettled } from "./notice-vouchers.ts";
import { replyAt } from "./say/for-hr.ts";
import { localeAt } from "./say/listener.ts";
import type { Place } from "./say/place.ts";
import { firstPlaces, sayTo } from "./say/say-to.ts";
import type { Telling } from "./telling.ts";

const payload = z.object({ id: z.number() });

/**
 * The task that sends a notice, in one message with all others of its kind that wait for the same audience. Whether it
 * is still true is looked at in the transaction that writes it down as sent; whoever did it is not told.
 */
export function createNotifying({ database, company, platforms, now = Temporal.Now.instant }: Telling) {
  return async (job: unknown): Promise<void> => {
    const { id } = payload.parse(job);
    await database.prisma.$transaction((tx) => tell(tx, id));
  };

  async function tell(tx: Transaction, id: number): Promise<void> {
    const notices = await holdNotices(tx, id);
    const [first] = notices;
    if (!first) return;
    const at = now();
    // It may have become late while no instance ran.
    const sendAt = quietEnds(at);
    if (Temporal.Instant.compare(sendAt, at) > 0) {
      return planNotice(tx, id, { audience: first.audience, sendAt });
    }
    await endNotices(
      tx,
      notices.map((notice) => notice.id),
      at,
    );
    await say(tx, [first, ...notices.slice(1)], at);
  }

  async function say(tx: Transaction, notices: Notices, at: Temporal.Instant): Promise<void> {
    const [{ id, audience }] = notices;
    const on = at.toZonedDateTimeISO(company.timeZone).toPlainDate();
    const places = await firstPlaces(tx, audience, { on, isOn: platforms.isOn });
    for (const place of places) {
      const locale = localeAt(place, company);
      const store = createStore(tx);
      const reply = await compose(
        tx,
        notices.filter((notice) => !isBy(place, notice)),
        { store, company, locale, at },
      );
      if (!reply) continue;
      const said = replyAt(place, { said: reply, audience, locale });
      await sayTo(tx, place, said, { noticeId: id, locale, on }, platforms);
    }
  }

  function quietEnds(at: Temporal.Instant): Temporal.Instant {
    const { alerts, calendar, timeZone } = company;
    return whenQuietEnds(at.toZonedDateTimeISO(timeZone), alerts.quiet, calendar).toInstant();
  }
}

type Notices = readonly [WaitingNotice, ...WaitingNotice[]];

/** A team without a room is told through its lead, who may be the one who did it. */
function isBy(place: Place, { actor }: WaitingNotice): boolean {
  return place.kind === "direct" && place.person.id === actor?.id;
}

async function compose(
  tx: Transaction,
  notices: readonly WaitingNotice[],
  surroundings: Parameters<typeof composeAssigned>[1],
): Promise<Reply | undefined> {
  switch (notices[0]?.kind) {
    case undefined:
      return undefined;
    case "lead_assigned":
      return composeAssigned(notices, surroundings);
    case "new_customer":
      return composeNewCustomers(tx, notices, surroundings);
    case "proposal_settled":
      return composeSettled(tx, notices, surroundings);
    case "action_given":
      return composeActions(notices, surroundings);
    case "leave_asked":
      return composeLeaveAsked(notices, surroundings);
    case "leave_settled":
      return composeLeaveSettled(tx, notices, surroundings);
    case "away":
      return composeAway(notices, surroundings);
    case "day_recorded":
      return composeDayRecorded(notices, surroundings);
    case "late_change":
      return composeLate(notices, surroundings);
    case "mail_failed":
      return composeMailFailed(notices, surroundings);
    case "dispute_raised":
      return composeDisputes(notices, surroundings);
    case "dispute_settled":
      return composeSettledDisputes(notices, surroundings);
    case "voucher_asked":
      return composeVouchersAsked(notices, surroundings);
    case "voucher_settled":
      return composeVouchersSettled(notices, surroundings);
    case "refund_taken":
      return composeRefunds(notices, surroundings);
  }
}
