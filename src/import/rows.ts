import type { Metric } from "#src/domain/metric.ts";
import type { DateRange } from "#src/domain/period.ts";
import type { Role } from "#src/domain/person.ts";
import type { TargetScope } from "#src/domain/target.ts";
import type { MessageValues } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

export type Place = { readonly file: string; readonly line: number };

/** A row that cannot be taken, and why. */
export type WrongRow = Place & { readonly key: MessageKey; readonly values: MessageValues };

export function wrongRow({ file, line }: Place, key: MessageKey, values: MessageValues): WrongRow {
  return { file, line, key, values };
}

/** What a row reads as, in the words of `stagedColumns` (src/store/import/staged.ts); money is decimal text. */
export type StagedFields = Readonly<Record<string, string | boolean | undefined>>;

export type PersonRow = Place & {
  readonly name: string;
  readonly code: string | undefined;
  readonly role: Role | undefined;
  readonly email: string | undefined;
  readonly startedOn: Temporal.PlainDate | undefined;
  /** Names; undefined where the file leaves it open. */
  readonly team: string | undefined;
  readonly region: string | undefined;
  readonly department: string | undefined;
};

export type TargetRow = Place & {
  /** `any` is a person or a unit, whichever has that name. */
  readonly scope: TargetScope | "any";
  /** A name or an employee code; empty for the company. */
  readonly name: string;
  readonly metric: Metric;
  readonly period: DateRange;
  readonly value: bigint;
};
