import { note, reply, text } from "#src/chat/reply.ts";
import { eventName } from "#src/command/cadence-names.ts";
import { writeAudience } from "#src/domain/cadence/audience.ts";
import type { Moment } from "#src/domain/cadence/post.ts";
import { type Translate, translatorFor } from "#src/i18n/translate.ts";
import { claimTelling, type ParkedPost } from "#src/store/undelivered.ts";
import { plannedAt, whenOf, whoOf } from "./heading.ts";
import { localeAt } from "./listener.ts";
import { ownerSteps } from "./owner.ts";
import type { Place, Reach } from "./place.ts";
import { nameOfPlace, reasonOf } from "./place-words.ts";
import { sayTo } from "./say-to.ts";
import type { Matter, Saying } from "./saying.ts";

type Failure = {
  readonly matter: Matter;
  /** Where it went instead. */
  readonly places: readonly Place[];
};

/** The owner of a post hears once that it did not arrive; whoever gets it instead has been told with it. */
export async function tellOfFailure(
  parked: ParkedPost,
  { matter, places }: Failure,
  saying: Saying,
): Promise<void> {
  if (matter.kind === "line") return;
  const { moment } = matter;
  await tell(saying, places, async (t) => {
    const names: string[] = [];
    for (const place of places)
      names.push(await nameOfPlace(saying, { ...place, isDirect: place.kind === "direct" }, t));
    const values = {
      event: eventName(moment.parts[0].event, t),
      when: whenOf(plannedAt(moment), t),
      place: await nameOfPlace(saying, parked, t),
      reason: reasonOf(parked, t),
    };
    return [
      t("post.undelivered", values),
      names.length > 0
        ? t("post.undelivered_sent", { places: names.join(", ") })
        : t("post.undelivered_nowhere"),
      t("post.undelivered_again"),
    ];
  });
}

export async function tellOfNobody(matter: Matter, saying: Saying): Promise<void> {
  if (!isNews(matter, saying)) return;
  const { moment } = matter;
  await tell(saying, [], async (t) => [t("post.nobody", describe(moment, saying, t)), t("post.nobody_help")]);
}

/** The owner hears of a post that was not said while it was worth it: the bot was away, or failed at it. */
export async function tellOfMissed(matter: Matter, saying: Saying): Promise<void> {
  if (!isNews(matter, saying)) return;
  const { moment } = matter;
  const event = moment.parts[0].event.key;
  await tell(saying, [], async (t) => [
    t("post.missed", describe(moment, saying, t)),
    t("post.missed_help", { line: `/health post ${event}` }),
  ]);
}

/** What is said to people one by one is left to `/health`: who has no account is no news each week. */
function isNews(matter: Matter, { run }: Saying): matter is Extract<Matter, { kind: "moment" }> {
  if (matter.kind === "line" || run.audience.kind === "person") return false;
  return matter.moment.kind !== "remind" && matter.moment.kind !== "collect";
}

function describe(moment: Moment, saying: Saying, t: Translate) {
  return {
    event: eventName(moment.parts[0].event, t),
    when: whenOf(plannedAt(moment), t),
    who: whoOf(saying, t) ?? "",
  };
}

type Compose = (t: Translate) => Promise<readonly [string, ...string[]]>;

async function tell(saying: Saying, instead: readonly Place[], compose: Compose): Promise<void> {
  const { tx, run, now, platforms, clock } = saying;
  const [owners] = await ownerSteps(saying);
  const hears = ([place]: Reach) => !instead.some((other) => isSamePerson(other, place));
  const places = owners?.reaches.filter(hears).map(([place]) => place) ?? [];
  if (places.length === 0) return;
  const telling = { ...run, audience: writeAudience(run.audience), latestAt: run.dueAt };
  const postRunId = await claimTelling(tx, telling, now.toInstant());
  if (postRunId === undefined) return;
  for (const place of places) {
    const locale = localeAt(place, clock.company);
    const [first, ...others] = await compose(translatorFor(locale));
    const blocks = [text(first), ...others.map((words) => note(words))];
    await sayTo(tx, place, reply(...blocks), { postRunId, locale, on: now.toPlainDate() }, platforms);
  }
}

function isSamePerson(one: Place, other: Place): boolean {
  return one.kind === "direct" && other.kind === "direct" && one.person.id === other.person.id;
}
