import type { Adapter, Received } from "#src/chat/adapter.ts";
import { fileLimits } from "#src/chat/message.ts";
import { isForm, mayUpload, type Parsed, parseLine, parseUpload } from "./parse.ts";

/** In bytes: the files of one message, and what a form writes around them. */
const longestUpload = fileLimits.count * fileLimits.bytes + 64 * 1_024;

/** The web chat on this machine. Its conversations live in our own database, so there is nothing to carry. */
export function createLocalAdapter(): Adapter {
  return {
    platform: "local",
    capabilities: { delivery: "store" },
    async start() {},

    longestBody: (headers) => (isForm(headers) && mayUpload(headers) ? longestUpload : undefined),

    async receive(request) {
      const sentAt = Temporal.Now.instant();
      const { headers } = request;
      if (!isForm(headers)) return toReceived(parseLine(headers, await request.text(), sentAt));
      const upload = mayUpload(headers) ? await readForm(request) : nothing;
      return toReceived(parseUpload(headers, upload, sentAt));
    },

    // A committed answer has arrived.
    parts: () => [],
    health: () => ({ state: "ready" }),
  };
}

const nothing = { line: "", files: [] };

async function readForm(request: Request) {
  // What is no form after all throws a TypeError; it is refused like a form without a line.
  const form = await request.formData().catch(() => new FormData());
  const line = form.get("line");
  const files = form.getAll("file").filter((part) => typeof part !== "string");
  return {
    line: typeof line === "string" ? line : "",
    files: await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.bytes() }))),
  };
}

function toReceived(parsed: Parsed): Received {
  switch (parsed.kind) {
    case "message":
      return { response: Response.json({ id: parsed.message.id }), messages: [parsed.message] };
    case "refused":
      return { response: Response.json({ error: parsed.error }, { status: parsed.status }), messages: [] };
  }
}
