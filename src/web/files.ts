import { type Context, Hono } from "hono";
import type { DrawChart, LinkTo } from "#src/chat/adapter.ts";
import type { Block, FileBlock } from "#src/chat/reply.ts";
import { restoreReply } from "#src/chat/serial.ts";
import { type Locale, locales } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Database } from "#src/store/database.ts";
import { findAnswer } from "#src/store/outbox.ts";
import { ensureSigningKey } from "#src/store/signing-key.ts";
import { isLinkUsed, useLink } from "#src/store/used-links.ts";
import { dispositionOf, plainNameOf } from "./file-name.ts";
import { renderSecretPage, secretPageHeaders } from "./secret-page.ts";
import type { Site } from "./server.ts";
import { type Linked, readLink, signLink } from "./signed-link.ts";

type Dependencies = {
  readonly database: Database;
  readonly publicUrl: string;
  /** Whether that address reaches further than this machine. */
  readonly isPublic: boolean;
  readonly draw: DrawChart;
  readonly now?: () => Temporal.Instant;
};

/** Long enough for whoever reads a message the next morning; `reply.file_link` tells people. */
const validFor = Temporal.Duration.from({ hours: 24 });

/** A link does not tell who follows it. */
const overWords = locales.map((locale) => translatorFor(locale)("reply.link_over")).join("\n");

const longestName = 60;

/**
 * Pictures and files of replies, for platforms that fetch them and for people who are sent a link. Whoever has a link
 * may read what is behind it, as often as they like, until it is over; a secret file once, by a button on a page, and
 * a secret picture never.
 */
export async function createFileLinks({
  database,
  publicUrl,
  isPublic,
  draw,
  now = () => Temporal.Now.instant(),
}: Dependencies): Promise<{ readonly site: Site; readonly linkTo: LinkTo }> {
  const key = await ensureSigningKey(database.prisma, "files");

  const linkTo: LinkTo = ({ name = "file", ...linked }) =>
    isPublic
      ? `${publicUrl}/files/${signLink(key, linked, now().add(validFor))}/${nameInAddress(name)}`
      : undefined;

  // The name is for those who see the address; what is behind it follows from the token alone.
  const routes = new Hono()
    .get("/files/:token/:name", async (context) => {
      const found = await find(context.req.param("token"));
      const { block } = found ?? {};
      if (found && block?.kind === "file")
        return block.isSecret ? showPage(context, found, block) : keep(context, block);
      if (block?.kind === "image" && !block.isSecret) {
        return show(context, { bytes: await draw(block.chart), mediaType: "image/png", place: "inline" });
      }
      return context.text(overWords, 404);
    })

    .post("/files/:token/:name", async (context) => {
      const found = await find(context.req.param("token"));
      if (found?.block?.kind !== "file" || !found.block.isSecret) return context.text(overWords, 404);
      if (await useLink(database.prisma, found.linked, now())) return keep(context, found.block);
      return showPage(context, found, found.block);
    });
  return { site: { routes, start() {}, async stop() {} }, linkTo };

  async function find(token: string): Promise<Found | undefined> {
    const linked = readLink(key, token, now());
    const answer = linked && (await findAnswer(database.prisma, linked.envelopeId));
    if (!linked || !answer) return undefined;
    const locale = locales.find((known) => known === answer.locale) ?? "vi";
    return { linked, locale, block: restoreReply(answer).blocks[linked.block] };
  }

  async function showPage(
    context: Context,
    { linked, locale }: Found,
    { name }: FileBlock,
  ): Promise<Response> {
    const isUsed = await isLinkUsed(database.prisma, linked);
    return context.html(renderSecretPage({ name, isUsed }, locale), isUsed ? 410 : 200, secretPageHeaders);
  }
}

type Found = { readonly linked: Linked; readonly locale: Locale; readonly block: Block | undefined };

function keep(context: Context, { name, mediaType, bytes }: FileBlock): Response {
  return show(context, { bytes, mediaType, place: dispositionOf(name) });
}

type Shown = { readonly bytes: Uint8Array; readonly mediaType: string; readonly place: string };

function show(context: Context, { bytes, mediaType, place }: Shown): Response {
  return context.body(Uint8Array.from(bytes), 200, {
    "Content-Type": mediaType,
    "Content-Length": String(bytes.length),
    "Content-Disposition": place,
    "Cache-Control": "no-store",
    // A platform's page in a browser shows the picture as well.
    "Cross-Origin-Resource-Policy": "cross-origin",
  });
}

/** The end of a long name is kept: it says what kind of file this is. */
function nameInAddress(name: string): string {
  return encodeURIComponent(plainNameOf(name).replaceAll(" ", "-").slice(-longestName));
}
