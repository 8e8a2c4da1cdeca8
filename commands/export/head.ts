import type { Context } from "#src/command/command.ts";
import type { PacketHead, PacketMissing } from "#src/export/packet/packet-head.ts";
import { basisOf, type PacketBasis, readBasis } from "#src/pay/basis.ts";
import type { MonthStanding } from "#src/pay/month.ts";

/** What the packet says besides its rows: of a locked month, as it was kept with it. */
export async function loadHead(
  standing: MonthStanding,
  { store, company, now }: Pick<Context, "store" | "company" | "now">,
): Promise<PacketHead> {
  const { month, state, lockedAt } = standing;
  const lock = await store.payroll.lockOf(month);
  const { companyName, layout, symbols, plans } = lock ? readBasis(lock.basis) : basisOf(company);
  return {
    company: companyName,
    month,
    state,
    lockedAt: lockedAt?.toZonedDateTimeISO(now.timeZoneId) ?? null,
    madeAt: now,
    layout,
    symbols,
    plans: plans.filter((plan) => isValid(plan, month)),
    missing: missingOf(standing),
  };
}

function isValid({ from, to }: PacketBasis["plans"][number], month: Temporal.PlainYearMonth): boolean {
  const { compare } = Temporal.PlainYearMonth;
  return compare(from, month) <= 0 && (to === null || compare(month, to) <= 0);
}

function missingOf(standing: MonthStanding): PacketMissing {
  return {
    unconfirmed: standing.unconfirmed.map(({ name }) => name),
    unsigned: standing.unsigned.map(({ lead, people }) => ({
      lead: lead?.name ?? null,
      people: people.map(({ name }) => name),
    })),
    disputes: standing.disputes.map(({ id, person, line }) => ({
      id,
      person: person.name,
      about: line.label,
    })),
    waitingLeave: standing.waitingLeave.map(({ id, person }) => ({ id, person: person.name })),
    salesWithoutShares: standing.salesWithoutShares.map(({ saleId, customer }) => ({ saleId, customer })),
  };
}
