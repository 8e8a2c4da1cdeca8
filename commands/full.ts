import { word } from "#src/command/arguments.ts";
import type { Finder } from "#src/command/command.ts";

/** Said behind a line, it leaves nothing out: for a file, where a chat shows the first rows. */
export const fullWord = "daydu";

export const full: Finder = word(new RegExp(`^${fullWord}$`));
