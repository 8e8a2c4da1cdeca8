import type { Terminal } from "#src/import/terminal.ts";

export type FakeTerminal = Terminal & {
  readonly printed: readonly string[];
  readonly complaints: readonly string[];
};

/** A terminal at which nobody sits, or somebody who answers as told. */
export function aTerminal(
  answers: Partial<Pick<Terminal, "ask" | "confirm" | "progress">> = {},
): FakeTerminal {
  const printed: string[] = [];
  const complaints: string[] = [];
  return {
    printed,
    complaints,
    print: (text) => void printed.push(text),
    complain: (text) => void complaints.push(text),
    ask: async () => undefined,
    confirm: async () => true,
    progress: { report() {}, end() {} },
    ...answers,
  };
}
