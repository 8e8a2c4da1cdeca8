import type { ScheduleChange } from "#src/domain/cadence/change.ts";
import type { Transaction } from "./database.ts";
import { toDate, toInstant, toPlainDate, toTimestamp } from "./dates.ts";
import type { Prisma } from "./generated/client.ts";
import type { MadeChange, NewScheduleChange, Schedule } from "./interface/schedule.ts";

export function createSchedule(tx: Transaction): Schedule {
  return {
    async changes() {
      const rows = await tx.scheduleChange.findMany({ where: { removedAt: null }, orderBy: { id: "asc" } });
      return rows.map(toChange);
    },

    async history() {
      const rows = await tx.scheduleChange.findMany({ orderBy: { id: "asc" } });
      return rows.map(toMadeChange);
    },

    async add(change, by) {
      const { id } = await tx.scheduleChange.create({
        data: {
          ...columnsOf(change),
          reason: change.reason ?? null,
          byId: by.actorId,
          at: toTimestamp(by.at),
          messageId: by.messageId,
        },
        select: { id: true },
      });
      return id;
    },

    async find(id) {
      const row = await tx.scheduleChange.findUnique({ where: { id } });
      return row ? toMadeChange(row) : undefined;
    },

    async remove(id, at) {
      await tx.scheduleChange.updateMany({
        where: { id, removedAt: null },
        data: { removedAt: toTimestamp(at) },
      });
    },

    async hasFeed(teamId) {
      return (await tx.teamFeed.count({ where: { teamId } })) > 0;
    },

    async setFeed(teamId, hash, at) {
      const data = { hash, createdAt: toTimestamp(at) };
      await tx.teamFeed.upsert({ where: { teamId }, create: { teamId, ...data }, update: data });
    },
  };
}

type Row = Prisma.ScheduleChangeGetPayload<Record<never, never>>;

function columnsOf(change: NewScheduleChange) {
  const { kind, event, teamId } = change;
  switch (change.kind) {
    case "skip":
      return { kind, event, teamId, on: toDate(change.on) };
    case "move": {
      const time = change.at?.toString({ smallestUnit: "minute" }) ?? null;
      return { kind, event, teamId, on: toDate(change.on), to: toDate(change.to), time };
    }
    case "pause":
      return { kind, event, teamId, on: toDate(change.from), to: change.to && toDate(change.to) };
  }
}

function toMadeChange(row: Row): MadeChange {
  const { reason, byId, at, removedAt } = row;
  const made = { reason, byId, madeAt: toInstant(at), removedAt: removedAt && toInstant(removedAt) };
  return { ...toChange(row), ...made };
}

function toChange({ id, teamId, kind, event, on, to, time }: Row): ScheduleChange {
  switch (kind) {
    case "skip":
      return { id, teamId, kind, event: given(event), on: toPlainDate(on) };
    case "move": {
      const at = time === null ? null : Temporal.PlainTime.from(time);
      return { id, teamId, kind, event: given(event), on: toPlainDate(on), to: toPlainDate(given(to)), at };
    }
    case "pause":
      return { id, teamId, kind, event, from: toPlainDate(on), to: to && toPlainDate(to) };
  }
}

/** A skip and a move have an event, and a move has its day: nothing is written otherwise. */
function given<Value>(value: Value | null): Value {
  if (value === null) throw new Error("a change of the calendar lacks what it is about");
  return value;
}
