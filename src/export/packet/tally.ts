import type { Quarters } from "#src/domain/timesheet/code.ts";
import { lateOf } from "./day-columns.ts";
import { lateNotes } from "./day-note.ts";
import { doubtSentence } from "./line-words.ts";
import type { PacketPerson, Words } from "./packet-head.ts";

/** What one person's month comes to, which the next packet is compared with. */
export type PersonSum = {
  readonly personId: number;
  readonly code: string;
  readonly name: string;
  readonly paid: Quarters;
  /** What earlier months are put right by. */
  readonly late: Quarters;
  readonly signed: bigint;
  readonly collected: bigint;
  readonly commission: bigint;
};

export type SignOffLine = Pick<PacketPerson["row"], "person" | "confirmed" | "signed">;

export type LateLine = {
  readonly person: PacketPerson["row"]["person"];
  readonly quarters: Quarters;
  readonly notes: readonly string[];
};

/** All that the sheet of checks needs to know of the people, and nothing of their lines. */
export type Tally = {
  readonly sums: readonly PersonSum[];
  readonly lines: number;
  readonly refunds: bigint;
  readonly payable: bigint;
  readonly doubts: readonly { readonly person: string; readonly sentence: string }[];
  readonly signOffs: readonly SignOffLine[];
  /** Those with days of earlier months to be put right. */
  readonly late: readonly LateLine[];
};

export function createTally(words: Words): { add(person: PacketPerson): void; end(): Tally } {
  const sums: PersonSum[] = [];
  const doubts: Tally["doubts"][number][] = [];
  const signOffs: SignOffLine[] = [];
  const late: LateLine[] = [];
  let [lines, refunds, payable] = [0, 0n, 0n];

  return {
    add({ row, statement }) {
      if (row.lateDays.length > 0) {
        late.push({ person: row.person, quarters: lateOf(row), notes: lateNotes(row, words) });
      }
      const { person, timesheet, revenue, confirmed, signed } = row;
      sums.push({
        personId: person.id,
        code: person.code,
        name: person.name,
        paid: timesheet.paid,
        late: lateOf(row),
        signed: revenue.signed,
        collected: revenue.collected,
        commission: statement.total,
      });
      lines += statement.lines.length;
      refunds += revenue.refunds;
      payable += statement.payable;
      for (const doubt of statement.doubts) {
        doubts.push({ person: person.name, sentence: doubtSentence(doubt, words) });
      }
      signOffs.push({ person, confirmed, signed });
    },
    end: () => ({ sums, lines, refunds, payable, doubts, signOffs, late }),
  };
}

export function sumOf<Name extends "paid" | "signed" | "collected" | "commission">(
  sums: readonly PersonSum[],
  name: Name,
): bigint {
  return sums.reduce((sum, person) => sum + BigInt(person[name]), 0n);
}
