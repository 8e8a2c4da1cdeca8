import { UserError } from "#src/errors.ts";
import { readPart, type Source } from "./source.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";

/** The text of a file, piece by piece; refuses bytes that are no text. */
export async function* readText(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const read = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      if (cause instanceof TypeError) throw notText(source);
      throw cause;
    }
  };

  for await (const chunk of source.read()) {
    const text = read(chunk);
    if (noText[encoding === "windows-1258" ? "guessed" : "known"].test(text)) throw notText(source);
    yield text;
  }
  yield read();
}

/**
 * By its mark, else by the empty halves of its letters, else UTF-8 where all of the file is; what remains is the
 * Vietnamese code page of old Windows.
 */
export async function detectEncoding(source: Source): Promise<Encoding> {
  const start = await readPart(source, 0, sampleSize);
  const mark = start.toString("hex", 0, 2);
  if (mark === "fffe") return "utf-16le";
  if (mark === "feff") return "utf-16be";

  const halves = countEmptyHalves(start);
  if (halves.even + halves.odd > start.length / 5) return halves.odd > halves.even ? "utf-16le" : "utf-16be";
  return (await isUtf8(source)) ? "utf-8" : "windows-1258";
}

/** Signs that no text has and any picture does; where the encoding is but a guess, all that no one types. */
const noText = {
  known: /\0/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  guessed: /[\0-\x08\x0e-\x1a\x1c-\x1f]/,
};

const sampleSize = 4_096;

function notText({ name }: Source): UserError {
  return new UserError("error.import_encoding", { file: name });
}

/** Latin letters have an empty half in UTF-16: the first one where the large end comes first. */
function countEmptyHalves(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  // Bytes that are empty on both sides belong to a picture or an archive.
  return Math.min(even, odd) * 4 > Math.max(even, odd) ? { even: 0, odd: 0 } : { even, odd };
}

async function isUtf8(source: Source): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of source.read()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}
