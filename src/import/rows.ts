import type { Metric } from "#src/domain/metric.ts";
import type { DateRange } from "#src/domain/period.ts";
import type { Role } from "#src/domain/person.ts";
import type { SaleKind } from "#src/domain/sale.ts";
import type { TargetScope } from "#src/domain/target.ts";
import type { MessageValues } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import type { Layout } from "./layout.ts";

export type Place = { readonly file: string; readonly line: number };

/** A row that cannot be taken, and why. */
export type WrongRow = Place & { readonly key: MessageKey; readonly values: MessageValues };

export function wrongRow({ file, line }: Place, key: MessageKey, values: MessageValues): WrongRow {
  return { file, line, key, values };
}

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

export type SaleRow = Place & {
  /** A name or an employee code. */
  readonly person: string;
  readonly customer: string;
  readonly signedOn: Temporal.PlainDate;
  readonly amount: bigint;
  /** Undefined where the file does not say. */
  readonly collected: bigint | undefined;
  readonly kind: SaleKind;
  readonly note: string | undefined;
  /** The number that the file gives the sale. */
  readonly id: string | undefined;
  readonly key: string;
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

/** All rows of one file. */
export type FileRows = {
  readonly layout: Layout;
  readonly people: readonly PersonRow[];
  readonly targets: readonly TargetRow[];
  readonly sales: readonly SaleRow[];
  /** Rows of sales that are not won, by what their status column says. */
  readonly others: ReadonlyMap<string, number>;
  readonly wrong: readonly WrongRow[];
};
