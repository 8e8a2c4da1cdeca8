/** Licences that ask for no more than to be named along. */
const allowed: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MIT-0",
  "MIT/X11",
  "OFL-1.1",
  "PostgreSQL",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Changes to their own files would have to be published; for tools that are not shipped, that asks nothing of us. */
const allowedInDevelopment: ReadonlySet<string> = new Set(["MPL-2.0"]);

/** Packages whose licence is not allowed, and why they may stay. A test refuses those that are gone. */
export const exceptions: ReadonlyMap<string, string> = new Map([
  [
    "buffers",
    "States no licence. It comes with exceljs (unzipper, binary), and its author's other packages there are MIT.",
  ],
  ["png-js", "States none in its package.json; its LICENSE file is MIT."],
  [
    "elkjs",
    "EPL-2.0. It comes with the prisma tool (its studio); no program of ours loads it, nor do we change it.",
  ],
]);

/** `MIT OR GPL-3.0` is a choice, `MIT AND Zlib` holds both. */
export function isAllowed(licence: string, isDevelopment: boolean): boolean {
  const words = licence.replaceAll(/[()]/g, "");
  return words
    .split(/ or /i)
    .some((choice) =>
      choice
        .split(/ and /i)
        .every((one) => allowed.has(one.trim()) || (isDevelopment && allowedInDevelopment.has(one.trim()))),
    );
}
