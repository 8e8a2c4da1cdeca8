import { z } from "zod";
import type { Context } from "#src/command/command.ts";
import type { ImportState } from "#src/command/importer.ts";
import { doubt } from "#src/command/issue.ts";
import type { Role } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import type { MessageKey } from "#src/i18n/translate.ts";

/** How imports are called by all commands about them. */
export const importWord = { name: "import", aliases: ["nhap"] } as const;

/** A file may hold anybody's figures, so it takes somebody who sees them all. */
export const importers: readonly Role[] = ["manager", "admin"];

/** `12` or `#12`. */
export const runArgument = z.string().transform((text, context): number => {
  const match = /^#?(\d{1,9})$/.exec(text.trim());
  return match ? Number(match[1]) : doubt(context, text, { key: "error.import_not_a_run" });
});

/** Rows hold names and phones: in a shared conversation they are for the asking person alone. */
export function assertPrivate({ isPrivate }: Context): void {
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/import" });
}

/** Why nothing can be done with a run: there is none, or it is past that. */
export function refusal(run: number, state: ImportState | null): UserError {
  return new UserError(state === null ? "error.import_no_run" : refusals[state], { run });
}

const refusals = {
  previewed: "error.import_is_previewed",
  applied: "error.import_is_applied",
  undone: "error.import_is_undone",
  dropped: "error.import_is_dropped",
} as const satisfies Readonly<Record<ImportState, MessageKey>>;
