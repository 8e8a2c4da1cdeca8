import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { readTranscript } from "#src/store/transcript.ts";
import { directOf, platform, readDirectory, readerOf } from "./access.ts";
import type { ConversationCard, Desk, TranscriptPage } from "./contract.ts";
import type { ChatDependencies } from "./dependencies.ts";
import { knownLocale, toEntry } from "./entries.ts";
import { hintsFor } from "./hints.ts";

const entriesAtOnce = 50;

/** What somebody may read: the list of conversations, and each one from its end backwards. */
export function serveConversations(dependencies: ChatDependencies): Hono {
  const { database, commands, company } = dependencies;

  return new Hono()
    .get("/conversations", async (context) => {
      const directory = await readDirectory(dependencies);
      const person = readerOf(context, directory);
      const places = [
        { id: directOf(person.id), name: null, isDirect: true },
        ...directory.roomsOf(person).map(({ id, name }) => ({ id, name, isDirect: false })),
      ];
      const conversations = await Promise.all(places.map((place) => withLast(place, person.id)));
      const hints = hintsFor(commands, person.role, knownLocale(person.locale) ?? company.locale);
      return context.json({ conversations, hints } satisfies Desk);
    })

    .get("/transcript", async (context) => {
      const directory = await readDirectory(dependencies);
      const person = readerOf(context, directory);
      const asked = query.safeParse(context.req.query());
      if (!asked.success) throw new HTTPException(400, { message: "not_right" });
      const { conversation, ...cursor } = asked.data;
      if (!directory.mayRead(person, conversation)) throw new HTTPException(403, { message: "forbidden" });

      const { beforeIn, beforeOut } = cursor;
      const before = beforeIn === undefined || beforeOut === undefined ? undefined : { beforeIn, beforeOut };
      const { rows, older } = await readTranscript(
        database.prisma,
        { platform, conversation },
        { before, limit: entriesAtOnce },
      );
      const entries = rows.map((row) => toEntry(row, person.id, dependencies));
      return context.json({ entries, older } satisfies TranscriptPage);
    });

  async function withLast(
    place: Omit<ConversationCard, "last">,
    readerId: number,
  ): Promise<ConversationCard> {
    const { rows } = await readTranscript(
      database.prisma,
      { platform, conversation: place.id },
      { limit: 1 },
    );
    const last = rows.at(-1);
    return { ...place, last: last ? toEntry(last, readerId, dependencies) : null };
  }
}

const rowId = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1)
  .optional();
const query = z.object({ conversation: z.string().min(1).max(200), beforeIn: rowId, beforeOut: rowId });
