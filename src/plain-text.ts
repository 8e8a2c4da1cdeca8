import { withoutInvisible } from "./domain/invisible.ts";

/** What a terminal may be shown of texts that people have typed: lines of letters, and nothing that moves the cursor. */
export function asPlainText(text: string): string {
  return withoutInvisible(text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}/gu, ""));
}
