import { formatCount } from "#src/i18n/figures.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Translate } from "#src/i18n/translate.ts";
import { asPlainText } from "#src/plain-text.ts";

/** A terminal, or a file that lines are added to. */
export type ProgressOutput = { readonly isTTY?: boolean; write(text: string): unknown };

export type Progress = {
  /** `done` goes from 0 to 1; `step` tells what is being done with the rows. */
  report(step: string, done: number, rows: number): void;
  /** Leaves the line, so that other text can follow. */
  end(): void;
};

/** One line that is written anew for every percent; where that cannot be, a line for every tenth. */
export function createProgress(output: ProgressOutput, t: Translate, locale: Locale): Progress {
  const stride = output.isTTY ? 1 : 10;
  let present: { readonly step: string; readonly percent: number } | undefined;

  function end(): void {
    if (output.isTTY && present) output.write("\n");
    present = undefined;
  }

  return {
    report(step, done, rows) {
      if (present && step !== present.step) end();
      const percent = Math.floor((Math.min(done, 1) * 100) / stride) * stride;
      if (percent <= (present?.percent ?? 0)) return;

      const text = asPlainText(t("import.progress", { step, percent, rows: formatCount(rows, locale) }));
      output.write(output.isTTY ? `\r${text}` : `${text}\n`);
      present = { step, percent };
    },
    end,
  };
}
