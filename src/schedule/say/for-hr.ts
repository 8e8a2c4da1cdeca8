import { type Reply, reply, text } from "#src/chat/reply.ts";
import type { Audience } from "#src/domain/cadence/audience.ts";
import type { Locale } from "#src/i18n/locale.ts";
import { translatorFor } from "#src/i18n/translate.ts";
import type { Place } from "./place.ts";

/**
 * What a place is told of a notice: an admin who gets it because nobody of HR can be reached only learns that, for pay
 * and leave are none of an admin's business.
 */
export function replyAt(
  place: Place,
  { said, audience, locale }: { readonly said: Reply; readonly audience: Audience; readonly locale: Locale },
): Reply {
  const isMeant = audience.kind !== "hr" || (place.kind === "direct" && place.person.role === "hr");
  return isMeant ? said : reply(text(translatorFor(locale)("workday.hr_missing")));
}
