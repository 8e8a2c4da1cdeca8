import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Client, type QueryResultRow } from "pg";
import { poll } from "#src/store/embedded/poll.ts";
import { birthOf } from "#src/store/embedded/process.ts";

/** A new folder for data; everybody may enter it unless the mode says otherwise. */
export async function createFolder({ mode = 0o755 } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "chot-embedded-"));
  await chmod(folder, mode);
  return folder;
}

/** Whatever still runs in the folder goes with it. */
export async function removeFolder(folder: string): Promise<void> {
  const pid = await postmasterOf(folder);
  if (pid !== undefined && (await birthOf(pid)) !== undefined) {
    process.kill(pid, "SIGQUIT");
    await ended(pid);
  }
  await rm(folder, { recursive: true });
}

/** The process of the server, as its own file names it; undefined when it has stopped. */
export async function postmasterOf(folder: string): Promise<number | undefined> {
  const content = await readFile(join(folder, "postgres", "postmaster.pid"), "utf8").catch(() => undefined);
  return content === undefined ? undefined : Number(content.split("\n")[0]);
}

export async function ended(pid: number): Promise<void> {
  await poll(10_000, async () => ((await birthOf(pid)) === undefined ? true : undefined));
}

export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

export async function query(url: string, sql: string): Promise<readonly QueryResultRow[]> {
  const client = await connect(url);
  const { rows } = await client.query<QueryResultRow>(sql).finally(() => client.end());
  return rows;
}

export type OtherProcess = {
  readonly url: string;
  /** Stops the server as the bot does at its end, and ends. */
  leave(): Promise<void>;
  /** Sends the signal to the process and all that it started in its terminal. */
  kill(signal: NodeJS.Signals): Promise<void>;
};

/** Another process of ours that uses the server of the folder. */
export async function startInOtherProcess(dataDir: string): Promise<OtherProcess> {
  const program = ["--input-type=module", "--eval", script, dataDir];
  const child = spawn(process.execPath, program, { detached: true, stdio: ["pipe", "pipe", "pipe"] });
  const exit = once(child, "exit");
  const complaints = text(child.stderr);

  const url = await Promise.race([once(child.stdout, "data"), exit.then(() => undefined)]);
  if (url === undefined) throw new Error(await complaints);

  const { pid = 0 } = child;
  return {
    url: String(url),
    async leave() {
      child.stdin.end();
      await exit;
    },
    async kill(signal) {
      process.kill(-pid, signal);
      await exit;
    },
  };
}

const script = `
  import { startEmbedded } from ${JSON.stringify(import.meta.resolve("#src/store/embedded.ts"))};
  const server = await startEmbedded({ dataDir: process.argv[1] });
  process.stdout.write(server.url);
  process.stdin.resume().on("end", () => server.stop());
`;
