import { describe, expect, it, vi } from "vitest";
import { startFakeSlack } from "../../support/fakes/slack/fake.ts";

const words = { type: "rich_text", elements: [section({ type: "text", text: "chào" })] };
const message = { channel: "C0SALES001", text: "chào", mrkdwn: "false" };

describe("the fake Slack", () => {
  it.each<{ what: string; error: string; fields: Readonly<Record<string, unknown>> }>([
    { what: "a channel by its name", error: "channel_not_found", fields: { channel: "#sales" } },
    {
      what: "a conversation that nobody opened",
      error: "channel_not_found",
      fields: { channel: "D0LAN00001" },
    },
    { what: "a message without text", error: "no_text", fields: { text: "" } },
    { what: "an argument that Slack does not know", error: "invalid_arguments", fields: { colour: "red" } },
    { what: "51 blocks", error: "invalid_blocks", fields: { blocks: Array(51).fill(words) } },
    { what: "an empty text in a block", error: "invalid_blocks", fields: { blocks: [textBlock("")] } },
    {
      what: "a field that Slack does not know",
      error: "invalid_blocks",
      fields: { blocks: [{ ...words, x: 1 }] },
    },
    {
      what: "blocks that are too long",
      error: "msg_blocks_too_long",
      fields: { blocks: [textBlock("x".repeat(14_000))] },
    },
    {
      what: "a label that is too long",
      error: "invalid_blocks",
      fields: { blocks: [buttons("x".repeat(76))] },
    },
    { what: "buttons of one name", error: "invalid_blocks", fields: { blocks: [buttons("a", "b")] } },
    { what: "two tables", error: "invalid_blocks", fields: { blocks: [tableOf(1), tableOf(1)] } },
    { what: "a table of 101 rows", error: "invalid_blocks", fields: { blocks: [tableOf(101)] } },
  ])("refuses $what", async ({ error, fields }) => {
    const fake = await startFakeSlack();

    const answer = await call(fake, "chat.postMessage", { ...message, ...fields });

    expect(answer).toMatchObject({ ok: false, error });
    await fake.close();
  });

  it.each([
    { what: "another's token", method: "auth.test", token: "xoxb-other", error: "invalid_auth" },
    { what: "an unknown method", method: "chat.sendMessage", token: undefined, error: "unknown_method" },
  ])("refuses $what", async ({ method, token, error }) => {
    const fake = await startFakeSlack();

    expect(await call(fake, method, {}, token)).toMatchObject({ ok: false, error });
    await fake.close();
  });

  it("notes a text that could be read as markup", async () => {
    const fake = await startFakeSlack();

    await call(fake, "chat.postMessage", { ...message, text: "<!channel>" });

    expect(fake.breaches).toHaveLength(1);
    await fake.close();
  });

  it.each([
    { what: "of another size than was said", filename: "a.png", length: "5", error: "file_update_failed" },
    { what: "without an extension", filename: "a", length: "3", error: "invalid_arguments" },
  ])("refuses a file $what", async ({ filename, length, error }) => {
    const fake = await startFakeSlack();

    const begun = await call(fake, "files.getUploadURLExternal", { filename, length });
    const { upload_url: address, file_id: id } = begun as { upload_url?: string; file_id?: string };
    if (address !== undefined) await fetch(address, { method: "POST", body: "abc" });
    const files = [{ id, title: "a" }];
    const done =
      id === undefined
        ? begun
        : await call(fake, "files.completeUploadExternal", { files, channel_id: "C0A" });

    expect(done).toMatchObject({ ok: false, error });
    await fake.close();
  });

  it("slows down whoever sends too fast", async () => {
    const fake = await startFakeSlack();
    // All within one second, however long this machine takes.
    vi.useFakeTimers({ toFake: ["Date"] });

    const answers = await Promise.all(
      Array.from({ length: 60 }, () => call(fake, "chat.postMessage", message)),
    );

    vi.useRealTimers();
    expect(answers.filter(({ error }) => error === "ratelimited")).toHaveLength(10);
    await fake.close();
  });
});

type Fake = Awaited<ReturnType<typeof startFakeSlack>>;

async function call(
  { base, secrets }: Fake,
  method: string,
  args: Readonly<Record<string, unknown>>,
  token = secrets.botToken,
): Promise<{ readonly ok: boolean; readonly error?: string }> {
  const form = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const response = await fetch(`${base}/api/${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form).toString(),
  });
  return (await response.json()) as { ok: boolean; error?: string };
}

function section(...elements: readonly unknown[]) {
  return { type: "rich_text_section", elements };
}

function textBlock(text: string) {
  return { type: "rich_text", elements: [section({ type: "text", text })] };
}

function buttons(...labels: readonly string[]) {
  return {
    type: "actions",
    elements: labels.map((text) => ({
      type: "button",
      action_id: "same",
      text: { type: "plain_text", text },
      value: "/kpi",
    })),
  };
}

function tableOf(rows: number) {
  return { type: "table", rows: Array(rows).fill([{ type: "raw_text", text: "a" }]) };
}
