import { z } from "zod";
import { type Answer, type Call, ok, refused } from "./answer.ts";
import { limits } from "./rules.ts";
import { newId, type State } from "./state.ts";

const aFile = z.instanceof(File);
const anImage = z.strictObject({ image_type: z.enum(["message", "avatar"]), image: aFile });
const aDocument = z.strictObject({
  file_type: z.enum(["opus", "mp4", "pdf", "doc", "xls", "ppt", "stream"]),
  file_name: z.string().min(1),
  duration: z.string().optional(),
  file: aFile,
});

export async function takeImage(state: State, call: Call): Promise<Answer> {
  const form = anImage.safeParse(await readForm(call));
  // A part without a file name is a field, and no file.
  if (!form.success) return breach(state, 234001, "Invalid request param.");
  const bytes = await form.data.image.bytes();
  if (bytes.length === 0) return breach(state, 234010, "Image's size can't be 0.");
  if (bytes.length > limits.image) return breach(state, 234006, "The file size exceed the max value.");
  if (!isPicture(bytes)) return breach(state, 234011, "Can't recognize the image format.");
  const key = newId("img");
  state.images.set(key, bytes);
  return ok({ image_key: key });
}

export async function takeFile(state: State, call: Call): Promise<Answer> {
  const form = aDocument.safeParse(await readForm(call));
  if (!form.success) return breach(state, 234001, "Invalid request param.");
  const { file, file_name: name, file_type: type } = form.data;
  const bytes = await file.bytes();
  if (bytes.length === 0) return breach(state, 234010, "File's size can't be 0.");
  if (bytes.length > limits.file) return breach(state, 234006, "The file size exceed the max value.");
  const key = newId("file");
  state.files.set(key, { name, type, bytes });
  return ok({ file_key: key });
}

export function giveResource(state: State, call: Call, [messageId, key]: readonly string[]): Answer {
  if (!["file", "image"].includes(call.query.get("type") ?? ""))
    return breach(state, 234001, "Invalid request param.");
  const bytes = state.resources.get(`${messageId}/${key}`);
  return bytes === undefined
    ? breach(state, 234003, "File not in msg.")
    : { status: 200, body: bytes, headers: { "content-type": "application/octet-stream" } };
}

async function readForm({ headers, raw }: Call): Promise<object> {
  const type = String(headers["content-type"] ?? "");
  if (!type.startsWith("multipart/form-data")) return {};
  const form = await new Response(new Uint8Array(raw), { headers: { "content-type": type } }).formData();
  return Object.fromEntries(form);
}

function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return start === "89504e47" || start.startsWith("ffd8ff") || start === "47494638";
}

function breach(state: State, code: number, words: string): Answer {
  state.breaches.push(`${code}: ${words}`);
  return refused(code, words);
}
