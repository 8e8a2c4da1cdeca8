import type { Reply } from "#src/chat/reply.ts";
import { storeReply } from "#src/chat/serial.ts";
import { replyWithoutPhones } from "#src/command/phones.ts";
import type { Audience } from "#src/domain/cadence/audience.ts";
import type { Locale } from "#src/i18n/locale.ts";
import type { Transaction } from "#src/store/database.ts";
import { writePost } from "#src/store/outbox.ts";
import type { Place, Platforms } from "./place.ts";
import { stepsFor } from "./places.ts";

/** What something is said for; a reply that cannot arrive is tried elsewhere only where one of the two ids is given. */
export type Occasion = {
  readonly noticeId?: number;
  readonly postRunId?: number;
  readonly locale: Locale;
  /** The day on which it is said, where the company works: whoever has left by then gets nothing. */
  readonly on: Temporal.PlainDate;
};

/**
 * Writes what nobody asked for into the outbox: to one place, or to the first places of an audience that can be
 * reached. Phones are masked in rooms. Tells where it went: nowhere, if nobody can be reached.
 */
export async function sayTo(
  tx: Transaction,
  to: Audience | Place,
  reply: Reply,
  occasion: Occasion,
  { isOn, isSent }: Platforms,
): Promise<readonly Place[]> {
  const { locale, postRunId = null, noticeId = null, on } = occasion;
  const places = "conversation" in to ? [to] : await firstPlaces(tx, to, { on, isOn });
  for (const place of places) {
    const { platform, conversation } = place;
    const isDirect = place.kind === "direct";
    const stored = storeReply(isDirect ? reply : replyWithoutPhones(reply));
    const entry = {
      platform,
      conversation,
      isDirect,
      outcome: "answered",
      locale,
      postRunId,
      noticeId,
    } as const;
    await writePost(tx, { ...entry, ...stored }, isSent);
  }
  return places;
}

/** Where an audience is reached at first; none where nobody can be. */
export async function firstPlaces(
  tx: Transaction,
  audience: Audience,
  search: { readonly on: Temporal.PlainDate; readonly isOn: Platforms["isOn"] },
): Promise<readonly Place[]> {
  const [step] = await stepsFor(tx, audience, search);
  return step?.reaches.map(([place]) => place) ?? [];
}
