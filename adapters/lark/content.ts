import { z } from "zod";

/** What a message says, as it was written: mentions are placeholders such as `@_user_1`. */
export type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file"; readonly key: string; readonly name: string }
  | { readonly kind: "none" };

/** `content` is JSON, and its form follows from the type. Pictures, stickers and the like say nothing to the bot. */
export function readContent(type: string, content: string): Content {
  switch (type) {
    case "text": {
      const said = textContent.safeParse(parseJson(content));
      return said.success ? { kind: "text", text: said.data.text } : none;
    }
    case "post": {
      const said = postContent.safeParse(parseJson(content));
      return said.success ? { kind: "text", text: textOf(said.data) } : none;
    }
    case "file": {
      const sent = fileContent.safeParse(parseJson(content));
      return sent.success ? { kind: "file", key: sent.data.file_key, name: sent.data.file_name } : none;
    }
    default:
      return none;
  }
}

const none = { kind: "none" } as const;

const textContent = z.object({ text: z.string() });

/** Goes into the path of a call. */
const aKey = z.string().regex(/^[\w-]+$/);

const fileContent = z.object({ file_key: aKey, file_name: z.string().prefault("file") });

const postContent = z.object({
  title: z.string().prefault(""),
  content: z.array(
    z.array(z.looseObject({ tag: z.string(), text: z.string().optional(), user_id: z.string().optional() })),
  ),
});

/** Rich text as it reads, line by line. */
function textOf({ title, content }: z.output<typeof postContent>): string {
  const lines = content.map((line) =>
    line.map(({ tag, text = "", user_id: placeholder = "" }) => (tag === "at" ? placeholder : text)).join(""),
  );
  return [title, ...lines].filter((line) => line !== "").join("\n");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not as documented: such a message says nothing.
    return undefined;
  }
}
