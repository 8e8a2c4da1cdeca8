import type { AnswerEntry, ShownBlock, Start, TranscriptPage } from "#src/web/chat/contract.ts";
import type { Shown } from "../fake.ts";

/** What the page of the local chat shows of a conversation, oldest first; undefined to whom it does not know. */
export async function readPage(address: string, conversation: string): Promise<readonly Shown[] | undefined> {
  const as = await readerOf(address, conversation);
  const answers: AnswerEntry[] = [];
  let cursor: string | undefined = "";
  while (cursor !== undefined) {
    const query: string = `as=${as}&conversation=${encodeURIComponent(conversation)}${cursor}`;
    const page: TranscriptPage | undefined = await getJson<TranscriptPage>(
      `${address}/chat/transcript?${query}`,
    );
    if (page === undefined) return undefined;
    answers.unshift(...page.entries.filter((entry) => entry.kind === "answer"));
    cursor = page.older ? `&beforeIn=${page.older.beforeIn}&beforeOut=${page.older.beforeOut}` : undefined;
  }
  return await Promise.all(answers.flatMap(({ blocks }) => blocks).map((block) => show(address, block)));
}

async function show(address: string, block: ShownBlock): Promise<Shown> {
  switch (block.kind) {
    case "text":
      return { kind: "text", text: block.text };
    case "table": {
      const heading = block.columns.map(({ label }) => label);
      const rows = block.rows.map((row) => row.map(({ full }) => full));
      return { kind: "text", text: [heading, ...rows].map((row) => row.join("  ")).join("\n") };
    }
    case "image":
      return { kind: "image", bytes: await getBytes(address + block.url), text: block.alt };
    case "file":
      return { kind: "file", name: block.name, bytes: await getBytes(address + block.url), text: "" };
    case "actions":
      return { kind: "buttons", labels: block.actions.map(({ label }) => label) };
  }
}

/** The command behind the newest button of that label. */
export async function findCommand(address: string, conversation: string, label: string): Promise<string> {
  const as = await readerOf(address, conversation);
  const query = `as=${as}&conversation=${encodeURIComponent(conversation)}`;
  const page = await getJson<TranscriptPage>(`${address}/chat/transcript?${query}`);
  const actions = (page?.entries ?? [])
    .filter((entry) => entry.kind === "answer")
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "actions" ? block.actions : []));
  const command = actions.findLast((action) => action.label === label)?.command;
  if (command === undefined) throw new Error(`there is no button “${label}” in ${conversation}`);
  return command;
}

/** A direct conversation is read by its person, a room by the admin. */
async function readerOf(address: string, conversation: string): Promise<number> {
  const direct = /^direct-p(\d+)$/.exec(conversation)?.[1];
  if (direct !== undefined) return Number(direct);
  const start = await getJson<Start>(`${address}/chat/people`);
  return start?.people.find(({ role }) => role === "admin")?.id ?? 0;
}

async function getJson<T>(url: string): Promise<T | undefined> {
  const response = await fetch(url);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${response.status} from ${new URL(url).pathname}`);
  return (await response.json()) as T;
}

/** A stored answer never changes, so its pictures and files are fetched once. */
const fetched = new Map<string, Promise<Uint8Array>>();

function getBytes(url: string): Promise<Uint8Array> {
  const bytes = fetched.get(url) ?? fetch(url).then((response) => response.bytes());
  fetched.set(url, bytes);
  return bytes;
}
