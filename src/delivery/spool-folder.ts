import { createReadStream } from "node:fs";
import { appendFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { birthOf } from "#src/store/embedded/process.ts";

/** A file that only grows. */
export type Segment = {
  readonly path: string;
  /** Durable once it resolves; when it rejects, nothing of the text is there. */
  append(text: string): Promise<void>;
  close(): Promise<void>;
};

export type SpoolFolder = {
  /** What processes left that are no more, oldest first; it is this process's own from now on. */
  readonly left: readonly string[];
  create(): Promise<Segment>;
  remove(path: string): Promise<void>;
  /** Keeps a line that the database refuses for good where the operator finds it; `refused` is that file. */
  setAside(line: string): Promise<void>;
  readonly refused: string;
  /** Whoever comes next may take over what is still there. */
  close(): void;
};

const ending = ".spool";
const refusedName = "refused.jsonl";

/** The files that somebody in this process works on, and how many there ever were. */
const inUse = new Set<string>();
let count = 0;

/** Each process has files of its own in a folder, named after it, so that nobody reads what another still writes. */
export async function openSpoolFolder(folder: string): Promise<SpoolFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const refused = join(folder, refusedName);
  const own = nameOf(process.pid, await birthOf(process.pid));
  const mine = new Set<string>();
  const nextPath = () => {
    count += 1;
    const path = join(folder, `${own}.${String(count).padStart(8, "0")}${ending}`);
    mine.add(path);
    inUse.add(path);
    return path;
  };

  const left: string[] = [];
  for (const name of await findLeft(folder, own)) {
    const path = nextPath();
    // Of several processes that start at once, one gets it.
    const isTaken = await rename(join(folder, name), path).then(
      () => true,
      () => false,
    );
    if (isTaken) left.push(path);
  }
  return {
    left,
    remove,

    async create() {
      const path = nextPath();
      try {
        return await createSegment(folder, path);
      } catch (error) {
        await remove(path);
        throw error;
      }
    },

    refused,
    setAside: (line) => appendFile(refused, `${line}\n`, { mode: 0o600 }),

    close() {
      for (const path of mine) inUse.delete(path);
    },
  };

  async function remove(path: string): Promise<void> {
    mine.delete(path);
    inUse.delete(path);
    await rm(path, { force: true });
  }
}

/** The lines of a file, one after another, since it may be long. */
export function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
}

async function createSegment(folder: string, path: string): Promise<Segment> {
  const file = await open(path, "wx", 0o600);
  await syncFolder(folder).catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  let size = 0;

  return {
    path,

    async append(text) {
      const bytes = Buffer.from(text);
      try {
        for (let done = 0; done < bytes.length; ) {
          const { bytesWritten } = await file.write(bytes, done, bytes.length - done, size + done);
          done += bytesWritten;
        }
        await file.datasync();
        size += bytes.length;
      } catch (error) {
        // Half a line would stand before the next one.
        await file.truncate(size).catch(() => {});
        throw error;
      }
    },

    close: () => file.close(),
  };
}

/** Without it, a power cut may forget a new file's name together with all that is in it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

async function findLeft(folder: string, own: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  const left: string[] = [];
  for (const name of names) {
    const [pid = "", birth = ""] = name.split(".");
    const owner = `${pid}.${birth}`;
    const isAlive =
      owner === own
        ? inUse.has(join(folder, name))
        : nameOf(Number(pid), await birthOf(Number(pid))) === owner;
    if (!isAlive) left.push(name);
  }
  return left;
}

function nameOf(pid: number, birth: string | undefined): string {
  return `${pid}.${(birth ?? "").replace(/\W+/g, "-")}`;
}
