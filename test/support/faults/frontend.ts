/** How statements are refused that write. */
export type Refusal = {
  /** An error code of PostgreSQL, with its words. */
  readonly code: string;
  readonly words: string;
  /** Asked for each such statement. */
  readonly isMeant: () => boolean;
};

const writes = /\b(insert|update|delete|add_job|get_job|commit)\b/i;

/**
 * Reads what a client says to PostgreSQL, message by message. A statement that is to be refused is replaced by one that
 * the server itself refuses, in the same transaction, so that both sides agree on where they are.
 */
export function createFrontend(refusalNow: () => Refusal | undefined): (chunk: Buffer) => Buffer {
  let rest: Buffer = Buffer.alloc(0);
  let hasStarted = false;
  /** The messages since the last end of a statement that have not been passed on. */
  let batch: Buffer[] = [];
  let texts: string[] = [];
  let isPassedOn = false;
  const prepared = new Map<string, string>();

  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const out: Buffer[] = [];
    for (let message = next(); message !== undefined; message = next()) out.push(...read(message));
    return Buffer.concat(out);
  };

  /** The first one has no letter in front. */
  function next(): Buffer | undefined {
    const start = hasStarted ? 1 : 0;
    if (rest.length < start + 4) return undefined;
    const length = start + rest.readInt32BE(start);
    if (rest.length < length) return undefined;
    const message = rest.subarray(0, length);
    rest = rest.subarray(length);
    return message;
  }

  function read(message: Buffer): readonly Buffer[] {
    if (!hasStarted) {
      hasStarted = true;
      return [message];
    }
    switch (String.fromCharCode(message[0] ?? 0)) {
      case "P": {
        const [name = "", text = ""] = textsOf(message);
        if (name !== "") prepared.set(name, text);
        texts.push(text);
        return keep(message);
      }
      case "B": {
        const [, name = ""] = textsOf(message);
        texts.push(prepared.get(name) ?? "");
        return keep(message);
      }
      case "D":
      case "E":
      case "C":
        return keep(message);
      case "S":
        return end(message);
      case "Q":
        texts.push(textsOf(message)[0] ?? "");
        return end(message);
      // The client wants to hear of what it has said before it says more.
      case "H":
        isPassedOn = true;
        return [...batch.splice(0), message];
      default:
        return [message];
    }
  }

  function keep(message: Buffer): readonly Buffer[] {
    if (isPassedOn) return [message];
    batch.push(message);
    return [];
  }

  function end(message: Buffer): readonly Buffer[] {
    const said = [...batch, message];
    const text = texts.join("; ");
    const refusal = refusalNow();
    const isRefused = refusal !== undefined && !isPassedOn && writes.test(text) && refusal.isMeant();
    batch = [];
    texts = [];
    isPassedOn = false;
    return isRefused ? [refuse(refusal, /\bcommit\b/i.test(text))] : said;
  }
}

/** A commit that fails leaves no transaction behind. */
function refuse({ code, words }: Refusal, isCommit: boolean): Buffer {
  const raise = `DO $$ BEGIN RAISE EXCEPTION '${words}' USING ERRCODE = '${code}'; END $$`;
  const text = Buffer.from(`${isCommit ? "ROLLBACK; " : ""}${raise}\0`);
  const head = Buffer.from("Q\0\0\0\0");
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}

/** Its first two texts: the rest may be anything. */
function textsOf(message: Buffer): readonly string[] {
  const first = message.indexOf(0, 5);
  const second = message.indexOf(0, first + 1);
  const one = message.toString("utf8", 5, first);
  return second === -1 ? [one] : [one, message.toString("utf8", first + 1, second)];
}
