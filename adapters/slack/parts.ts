import { type AdapterTools, type Envelope, type Part, PlatformError } from "#src/chat/adapter.ts";
import { titleOfChart } from "#src/chat/chart.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { SlackSettings } from "#src/platform-settings.ts";
import { link, paragraph, type SlackBlock, smallPrint } from "./blocks.ts";
import type { Client } from "./client.ts";
import { renderHome } from "./home.ts";
import { responseUrlAnswers } from "./limits.ts";
import { type Place, placeOf } from "./place.ts";
import { type Message, renderReply, type Unit } from "./render.ts";
import { hasArrived, markOf } from "./repeat.ts";
import { readRoute } from "./route.ts";
import { type Post, post } from "./send.ts";
import { type Uploaded, upload } from "./upload.ts";

type Tools = AdapterTools & { readonly client: Client; readonly settings: SlackSettings };

export function createParts(envelope: Envelope, tools: Tools): readonly Part[] {
  const { id, reply, locale } = envelope;
  const t = translatorFor(locale);
  const { home } = readRoute(envelope.route);
  if (home === "true" && envelope.to.isDirect) return [() => strict(() => publish(envelope, tools))];

  const units = renderReply(reply, { locale, envelopeId: id });
  return units.map((unit, index) => (attempt) => strict(() => send(unit, index, attempt.mayHaveArrived)));

  async function send(unit: Unit, index: number, mayHaveArrived: boolean): Promise<void> {
    const mark = markOf(id, index);
    const now = Temporal.Now.instant();
    const place = await placeOf(envelope, tools.client, now);
    const isThere =
      mayHaveArrived &&
      (await hasArrived({ mark, isFile: unit.kind !== "message" }, place, tools.client, now));
    if (isThere === true) return;

    const before = isThere === undefined ? [smallPrint(t("reply.repeated"))] : [];
    const finish: Finish = (blocks) => marked([...before, ...blocks], mark);
    const isLastAnswer = index === responseUrlAnswers - 1 && index < units.length - 1;
    const more = isLastAnswer ? t("platform.slack_rest") : undefined;
    await show(unit, finish, place, ({ blocks, text }) =>
      post({ blocks: finish(blocks), text, ...(more !== undefined && { more }) }, place, tools),
    );
  }

  async function show(unit: Unit, finish: Finish, place: Place, say: Say): Promise<void> {
    switch (unit.kind) {
      case "message":
        return say(unit);
      case "image": {
        const shown = await sendPicture(unit, finish, place);
        return shown === "done"
          ? undefined
          : say(inWords(unit.caption, reasonFor(shown, t("platform.picture_refused")), unit.block));
      }
      case "file": {
        const { name, bytes } = unit;
        const shown = await upload(
          { name, title: name, bytes, blocks: finish([paragraph(name)]) },
          place,
          tools,
        );
        return shown === "done"
          ? undefined
          : say(inWords(name, reasonFor(shown, t("platform.file_refused", { name })), unit.block));
      }
    }
  }

  async function sendPicture(unit: Extract<Unit, { kind: "image" }>, finish: Finish, place: Place) {
    const bytes = await drawn(unit);
    if (bytes === undefined) return "impossible";
    const { caption } = unit;
    const picture = {
      name: `chart-${id}-${unit.block}.png`,
      title: titleOfChart(unit.chart),
      bytes,
      altText: caption,
    };
    return upload({ ...picture, blocks: finish([paragraph(caption)]) }, place, tools);
  }

  async function drawn({ chart }: Extract<Unit, { kind: "image" }>): Promise<Uint8Array | undefined> {
    try {
      return await tools.draw(chart);
    } catch {
      // The numbers are in the words of the picture, which are sent in its place.
      tools.warn("a chart could not be drawn for Slack; its words were sent");
      return undefined;
    }
  }

  function reasonFor(why: Exclude<Uploaded, "done">, otherwise: string): string {
    return why === "not_in_channel" ? t("platform.slack_invite") : otherwise;
  }

  /** What stands for a picture or file that cannot be shown, with the reason. */
  function inWords(words: string, reason: string, block: number): Message {
    const shown = reply.blocks[block];
    const isPrivate = shown?.kind === "image" && shown.isSecret === true;
    const url = isPrivate ? undefined : tools.linkTo({ envelopeId: id, block });
    return {
      kind: "message",
      blocks: [paragraph(words), ...(url === undefined ? [] : [link(url)]), smallPrint(reason)],
      text: [words, url, reason].filter((line) => line !== undefined).join("\n"),
    };
  }
}

type Say = (message: Post) => Promise<void>;

type Finish = (blocks: readonly SlackBlock[]) => readonly SlackBlock[];

async function publish({ id, to, reply, locale }: Envelope, { client }: Tools): Promise<void> {
  const blocks = renderHome(reply, { locale, envelopeId: id });
  await client.call("views.publish", { user_id: to.id, view: { type: "home", blocks } });
}

function marked(blocks: readonly SlackBlock[], mark: string): readonly SlackBlock[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, block_id: mark } : block));
}

/** A part throws nothing but a PlatformError; what else goes wrong is ours to mend, and no better the next time. */
async function strict(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    const name = error instanceof Error ? error.name : "unknown fault";
    throw new PlatformError("rejected", `slack: ${name} in the adapter`, { cause: error });
  }
}
