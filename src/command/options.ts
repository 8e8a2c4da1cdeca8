import { fold } from "#src/domain/fold.ts";
import type { Command } from "./command.ts";

/** The name in `name=value`. */
export const optionName = /^([\p{L}_]+)=(.*)$/u;

/** The argument of a command that goes by this name, with or without marks. */
export function findOption(
  { args, names }: Pick<Command, "args" | "names">,
  name: string,
): string | undefined {
  const wanted = fold(name);
  return Object.keys(args.shape).find((option) => {
    const others: readonly string[] = names?.[option] ?? [];
    return [option, ...others].some((candidate) => fold(candidate) === wanted);
  });
}
