import { z } from "zod";
import { mayRead, type PayScope } from "#src/domain/pay-access.ts";
import { dayCodes } from "#src/domain/timesheet/code.ts";
import type { LeaveRequest } from "#src/domain/timesheet/leave.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import type { Prisma } from "./generated/client.ts";
import type { Leave } from "./interface/timesheets.ts";

export function createLeave(tx: Transaction): Leave {
  return {
    async add({ from, to, ...request }, by) {
      const { id } = await tx.leaveRequest.create({
        data: {
          ...request,
          from: toDate(from),
          to: toDate(to),
          at: toTimestamp(by.at),
          messageId: by.messageId,
        },
        select: { id: true },
      });
      return id;
    },

    async find(scope, id) {
      const row = await tx.leaveRequest.findUnique({ where: { id }, include: people });
      return row && mayRead(scope, row.personId) ? toRequest(row) : undefined;
    },

    async list(scope, { days, states }) {
      const rows = await tx.leaveRequest.findMany({
        where: {
          ...ownersIn(scope),
          from: { lte: toDate(days.to) },
          to: { gte: toDate(days.from) },
          state: { in: [...states] },
        },
        include: people,
        orderBy: [{ from: "asc" }, { fromHalf: "asc" }, { id: "asc" }],
      });
      return rows.map(toRequest);
    },

    async hold(id) {
      await tx.$executeRaw`SELECT FROM leave_request WHERE id = ${id} FOR NO KEY UPDATE`;
    },

    async settle(id, state, by, reason) {
      const settled =
        state === "waiting"
          ? { settledById: null, settledAt: null, reason: null }
          : { settledById: by.actorId, settledAt: toTimestamp(by.at), reason: reason ?? null };
      await tx.leaveRequest.update({ where: { id }, data: { state, ...settled }, select: { id: true } });
    },

    async corrections(scope, year) {
      const rows = await tx.leaveCorrection.findMany({
        where: { ...ownersIn(scope), year },
        select: { id: true, personId: true, year: true, quarters: true, reason: true, at: true },
        orderBy: { id: "asc" },
      });
      return rows.map(({ at, ...row }) => ({ ...row, at: toInstant(at) }));
    },

    async correct(correction, by) {
      const { id } = await tx.leaveCorrection.create({
        data: { ...correction, byId: by.actorId, at: toTimestamp(by.at), messageId: by.messageId },
        select: { id: true },
      });
      return id;
    },
  };
}

const named = { select: { id: true, name: true } } as const;
const people = { person: named, settledBy: named } as const;

type Row = Prisma.LeaveRequestGetPayload<{ include: typeof people }>;

const knownCode = z.enum(dayCodes);
const knownHalf = z.literal([1, 2]);

function ownersIn(scope: PayScope): Prisma.LeaveRequestWhereInput & Prisma.LeaveCorrectionWhereInput {
  return scope.kind === "everybody" ? {} : { personId: { in: [...scope.personIds] } };
}

function toRequest(row: Row): LeaveRequest {
  const { id, person, note, state, settledBy, reason } = row;
  return {
    id,
    person,
    code: knownCode.parse(row.code),
    from: toPlainDate(row.from),
    fromHalf: knownHalf.parse(row.fromHalf),
    to: toPlainDate(row.to),
    toHalf: knownHalf.parse(row.toHalf),
    note,
    state,
    at: toInstant(row.at),
    settledBy,
    reason,
  };
}
