import { translatorFor } from "#src/i18n/translate.ts";
import type { Transaction } from "#src/store/database.ts";
import { setParts } from "#src/store/post-runs.ts";
import { releaseRun } from "#src/store/undelivered.ts";
import type { HeldRun, Say } from "../run.ts";
import { compose } from "./compose.ts";
import { localeAt } from "./listener.ts";
import { findMatter } from "./matter.ts";
import type { Place } from "./place.ts";
import { type Step, stepsFor } from "./places.ts";
import { sayTo } from "./say-to.ts";
import { type Matter, type Saying, type SayingDependencies, startSaying } from "./saying.ts";
import { tellOfMissed, tellOfNobody } from "./tell-owner.ts";
import type { Why } from "./why.ts";

/** Says what a run is about, at the places of its audience, with the rights of whoever reads there. */
export function createSaying(dependencies: SayingDependencies): Say {
  return async (tx, run) => {
    const claimed = await startSaying(tx, run, dependencies);
    const matter = await findMatter(claimed);
    if (matter.kind === "later") return releaseRun(tx, run.id);
    if (matter.kind === "gone") return;
    const saying = await takeOn(matter, claimed);
    if (!saying) return;

    const steps = await findSteps(tx, saying.run, { matter, saying });
    if (steps.length === 0) return tellOfNobody(matter, saying);
    await sayAt(steps, matter, saying);
  };
}

/** Tells whoever owns it of a run whose time has passed before it could be said. */
export function createTellingMissed(dependencies: SayingDependencies): Say {
  return async (tx, run) => {
    const saying = await startSaying(tx, run, dependencies);
    const matter = await findMatter(saying);
    if (matter.kind !== "gone" && matter.kind !== "later") await tellOfMissed(matter, saying);
  };
}

/** The run is about what it says now, which need not be what it was claimed for. */
async function takeOn(matter: Matter, saying: Saying): Promise<Saying | undefined> {
  if (matter.kind === "line") return saying;
  const [first, ...others] = matter.moment.parts.map(({ event, on }) => ({ post: event.key, on }));
  if (!first || !(await setParts(saying.tx, saying.run.id, [first, ...others]))) return undefined;
  return { ...saying, run: { ...saying.run, ...first } };
}

export function findSteps(
  tx: Transaction,
  { audience }: HeldRun,
  { matter, saying }: { readonly matter: Matter; readonly saying: Saying },
): Promise<readonly Step[]> {
  const { now, platforms } = saying;
  const kind = matter.kind === "moment" ? { kind: matter.moment.kind } : {};
  return stepsFor(tx, audience, { on: now.toPlainDate(), isOn: platforms.isOn, ...kind });
}

/** The first step gets it. Where figures may not be shown to all of them, the next one that may see them gets all. */
async function sayAt([step, ...later]: readonly Step[], matter: Matter, saying: Saying): Promise<void> {
  if (!step) return;
  const places = step.reaches.map(([place]) => place);
  const why: Why = step.rank === 0 ? { kind: "usual" } : { kind: "unreachable" };
  const cutPlaces: Place[] = [];
  for (const place of places) {
    const { isCut } = await writeAt(place, { matter, saying, why, cutFor: namesOf(later[0], saying) });
    if (isCut) cutPlaces.push(place);
  }
  if (cutPlaces.length > 0) await sayAllElsewhere(later, matter, saying);
}

async function sayAllElsewhere(steps: readonly Step[], matter: Matter, saying: Saying): Promise<void> {
  for (const { reaches } of steps) {
    let isCut = false;
    for (const [place] of reaches) {
      const written = await writeAt(place, { matter, saying, why: { kind: "cut" }, cutFor: undefined });
      isCut ||= written.isCut;
    }
    if (!isCut) return;
  }
}

type Writing = {
  readonly matter: Matter;
  readonly saying: Saying;
  readonly why: Why;
  readonly cutFor: string | undefined;
};

export async function writeAt(
  place: Place,
  { matter, saying, why, cutFor }: Writing,
): Promise<{ readonly isSaid: boolean; readonly isCut: boolean }> {
  const { tx, run, now, clock, platforms } = saying;
  const { reply, isCut } = await compose(matter, { place, why, cutFor }, saying);
  if (!reply) return { isSaid: false, isCut };
  const occasion = {
    postRunId: run.id,
    locale: localeAt(place, clock.company),
    on: now.toPlainDate(),
  };
  await sayTo(tx, place, reply, occasion, platforms);
  return { isSaid: true, isCut };
}

/** Who gets the figures instead, in the language of rooms. */
function namesOf(step: Step | undefined, { clock: { company } }: Saying): string | undefined {
  if (!step) return undefined;
  const t = translatorFor(company.locale);
  const names = step.reaches.map(([place]) =>
    place.kind === "room" ? t("post.cut_managers") : place.person.name,
  );
  return [...new Set(names)].join(", ");
}
