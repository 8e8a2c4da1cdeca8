import type { Scope } from "#src/domain/access.ts";
import type { DateOrder } from "#src/domain/column-dates.ts";
import type { Grouping } from "#src/domain/column-numbers.ts";
import type { MessageValues } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";
import type { Authorship } from "#src/store/store.ts";

/**
 * Brings files of rows into the store: read and staged by `preview`, written by `apply`, taken back by `undo`. All of
 * it happens within the transaction that the importer was made for, so it commits together with the answer, and in the
 * language that it was made for (`createImporter(tx, company, locale)`).
 * A file that cannot be understood throws a UserError, whose sentence names the file and what to do.
 */
export interface Importer {
  /** Stages every row and tells what it would become; a question comes back when the files leave something open. */
  preview(
    files: readonly ImportFile[],
    by: Authorship,
    options: ImportOptions,
  ): Promise<ImportPreview | ImportQuestion>;
  /** The same of a run that is staged already; undefined for one that is unknown or outside the scope. */
  find(scope: Scope, runId: number): Promise<ImportPreview | undefined>;
  /** Rows that stay out of a run, wrong ones before duplicates, with their cells as written: for the file to correct. */
  problems(scope: Scope, runId: number, limit: number): Promise<readonly ImportProblemRow[]>;
  /** The newest runs first. */
  list(scope: Scope, limit: number): Promise<readonly ImportRun[]>;
  /** Judges the rows again, as the store may have changed, and writes them; asking twice writes once. */
  apply(runId: number, by: Authorship, options: ApplyOptions): Promise<ImportOutcome>;
  /** Gives up a preview; its rows are forgotten. */
  drop(runId: number, by: Authorship): Promise<void>;
  /** Takes back all that the run wrote, but for what was worked on since. */
  undo(runId: number, by: Authorship): Promise<UndoOutcome>;
}

export type ImportFile = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly path: string }
);

/** What settles the questions; each holds for every file and column that leaves it open. */
export type ImportOptions = {
  readonly dates?: DateOrder;
  readonly numbers?: Grouping;
  readonly unit?: ColumnUnit;
  /** Told how far it is: `done` goes from 0 to 1. What it throws undoes everything. */
  readonly onProgress?: (step: ImportStep) => void;
};

export type ApplyOptions = Pick<ImportOptions, "onProgress"> & {
  /** Whether the right rows are to come in although others are wrong. */
  readonly leaveOutWrong: boolean;
};

export type ImportStep = {
  readonly kind: "scanning" | "reading" | "checking" | "writing";
  /** Of the file that is read; empty behind that. */
  readonly file: string;
  readonly done: number;
  readonly rows: number;
};

/** What a column of money counts in: đồng, thousands, millions or milliards of it. */
export type ColumnUnit = "dong" | "nghin" | "trieu" | "ty";

/**
 * What the files leave open. The answer's value goes into the option of the question's name, and `preview` is called
 * again; where nobody can be asked, `fallback` is taken if there is one.
 */
export type ImportQuestion = {
  readonly kind: "question";
  readonly option: "dates" | "numbers" | "unit";
  readonly file: string;
  /** The heading of the column. */
  readonly column: string;
  /** A cell that can be read in several ways. */
  readonly text: string;
  /** The question “deals.csv, cột “Ngày”: “03/04/2026” là ngày nào?” */
  readonly sentence: string;
  /** `shown` is what the cell means then: “ngày 3 tháng 4 năm 2026”. */
  readonly answers: readonly { readonly value: string; readonly shown: string }[];
  readonly fallback: string | null;
};

export type ImportRowKind = "people" | "targets" | "products" | "customers" | "contacts" | "leads" | "sales";

/** `previewed` waits for an answer. */
export type ImportState = "previewed" | "applied" | "undone" | "dropped";

export type ImportRun = {
  readonly id: number;
  readonly state: ImportState;
  readonly at: Temporal.Instant;
  readonly by: { readonly id: number; readonly name: string } | null;
  readonly files: readonly string[];
  readonly counts: ImportCounts;
};

/**
 * Rows by what they are: `same` is in the store as it stands, `changed` says something new about what is there,
 * `duplicate` is most likely what another row or entry says and stays out, `wrong` cannot be taken.
 */
export type ImportCounts = {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly duplicate: number;
  readonly wrong: number;
};

export type ImportPreview = ImportRun & {
  readonly kind: "preview";
  readonly parts: readonly ImportPart[];
  /** The first ten, in the order of files and lines. */
  readonly wrong: readonly ImportProblem[];
  readonly duplicates: readonly ImportProblem[];
};

/** One file of the run. */
export type ImportPart = {
  readonly file: string;
  readonly rowKind: ImportRowKind;
  readonly counts: ImportCounts;
  /** What each heading was taken for, translated. */
  readonly columns: readonly ImportColumn[];
  readonly ignored: readonly string[];
  /** Every heading of the file, in its order. */
  readonly headings: readonly string[];
  /** What is worth knowing before it is applied: sums, statuses, names that are not in the price list. */
  readonly notes: readonly ImportNote[];
};

export type ImportColumn = {
  readonly heading: string;
  /** Such as “ngày ký”. */
  readonly field: string;
  readonly order: DateOrder | null;
  readonly unit: ColumnUnit | null;
};

export type ImportNote = { readonly key: MessageKey; readonly values: MessageValues };

/** A row that does not come in, and why. */
export type ImportProblem = ImportNote & { readonly file: string; readonly line: number };

export type ImportProblemRow = ImportProblem & {
  readonly verdict: "wrong" | "duplicate";
  readonly cells: readonly string[];
};

export type ImportOutcome =
  | {
      readonly kind: "applied";
      readonly run: ImportPreview;
      /** What came of it, such as “8.800 cơ hội”: a key with its `count`, and for sales its `amount`. */
      readonly written: readonly ImportNote[];
    }
  /** Rows are wrong, and nobody said to go on without them: nothing is written. */
  | { readonly kind: "wrong_rows"; readonly run: ImportPreview }
  /** It is unknown, was dropped or taken back. */
  | { readonly kind: "gone"; readonly state: ImportState | null };

export type UndoOutcome =
  | {
      readonly kind: "undone";
      readonly removed: readonly ImportNote[];
      /** What stays, as it was worked on or is in use since: the first ten, and how many. */
      readonly kept: readonly { readonly subject: string; readonly name: string }[];
      readonly keptCount: number;
    }
  /** It was never applied, or is undone already. */
  | { readonly kind: "gone"; readonly state: ImportState | null };
