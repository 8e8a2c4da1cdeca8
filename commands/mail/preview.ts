import { actions, type Block, directReply, image, note, type Reply, text, title } from "#src/chat/reply.ts";
import type { Context } from "#src/command/command.ts";
import { createSecretToken, hashSecretToken, previewPath } from "#src/command/secret-link.ts";
import { renderLetterHtml } from "#src/letter/html.ts";
import { renderLetterText } from "#src/letter/text.ts";
import { getCustomer } from "../customer/find.ts";
import { describeDraft, type Previewed } from "./facts.ts";
import { labelOf, readBack } from "./find.ts";
import { composeMail } from "./letter.ts";
import { previewActions } from "./preview-actions.ts";
import { timingOf } from "./timing.ts";

/** Whoever sees no pictures reads this much of the mail in the chat, and all of it behind the link. */
const longestAlt = 1500;

/** A draft exactly as it would go out, what the rules say about it, and all that may be done with it. */
export async function showPreview(id: number, heading: string, context: Context): Promise<Reply> {
  const { t } = context;
  const mail = await readBack(id, context);
  const customer = await getCustomer(mail.customerId, context);
  const composed = await composeMail(mail, customer, context);
  const previewed: Previewed = { mail, customer, composed, timing: await timingOf(mail, context) };
  const { letter } = composed;
  const alt = t("customer_mail.alt", {
    to: letter.to.join(", "),
    subject: letter.subject,
    text: shortened(renderLetterText(letter)),
  });
  return directReply(
    title(heading),
    image({ kind: "letter", letter }, alt),
    text(describeDraft(previewed, context)),
    await keepLink(id, renderLetterHtml(letter), context),
    actions(...previewActions(previewed, context)),
  );
}

/** Every preview has a link of its own; the one before it leads nowhere any more. */
export async function keepLink(id: number, html: string, { store, publicUrl, t }: Context): Promise<Block> {
  const token = createSecretToken();
  await store.customerMails.keepPreview(id, { html, tokenHash: hashSecretToken(token) });
  return note(t("customer_mail.link", { entry: labelOf({ id }), url: `${publicUrl}${previewPath(token)}` }));
}

function shortened(words: string): string {
  return words.length <= longestAlt ? words : `${words.slice(0, longestAlt).trimEnd()}…`;
}
