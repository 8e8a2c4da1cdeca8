import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import { asPlainText } from "#src/plain-text.ts";
import { createProgress, type Progress } from "./progress.ts";

/** The person at the terminal, if there is one. */
export type Terminal = {
  print(text: string): void;
  complain(text: string): void;
  /** Puts a question with a few answers, and returns the place of the chosen one; undefined where nobody is asked. */
  ask(question: string, answers: readonly string[]): Promise<number | undefined>;
  /** True without asking where nobody is to be asked. */
  confirm(question: string): Promise<boolean>;
  readonly progress: Progress;
};

type Options = {
  /** Nobody is to be asked, even at a terminal. */
  readonly isSure: boolean;
  readonly locale: Locale;
  readonly signal: AbortSignal;
};

export function createTerminal({ isSure, locale, signal }: Options): Terminal {
  const t = translatorFor(locale);
  const isAsking = !isSure && process.stdin.isTTY && process.stdout.isTTY;
  const progress = createProgress(process.stderr, t, locale);

  return {
    progress,
    print: (text) => void process.stdout.write(`${asPlainText(text)}\n`),
    complain: (text) => void process.stderr.write(`${asPlainText(text)}\n`),

    async ask(question, answers) {
      if (!isAsking) return undefined;
      progress.end();
      const choices = answers.map((answer, index) => `  ${index + 1}. ${answer}`);
      const text = `${[question, ...choices].join("\n")}\n${t("import.choose", { count: answers.length })} `;
      for (;;) {
        const line = await readLine(text, signal);
        const chosen = answers.findIndex((_, index) => line === String(index + 1));
        if (chosen !== -1) return chosen;
        // Nothing typed, or no more input.
        if (line === "") return undefined;
      }
    },

    async confirm(question) {
      if (!isAsking) return true;
      return /^[yc]/i.test(await readLine(`${question} `, signal));
    },
  };
}

async function readLine(question: string, signal: AbortSignal): Promise<string> {
  // Not as a terminal, so that Ctrl-C arrives as the signal that it is.
  const reader = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  const ended = once(reader, "close").then(() => "");
  try {
    return (await Promise.race([reader.question(asPlainText(question), { signal }), ended])).trim();
  } finally {
    reader.close();
  }
}
