import { createChance } from "../../../prisma/demo/chance.ts";
import type { FakePlatform, SendingTrouble, TellingTrouble } from "../fakes/fake.ts";

/** What goes wrong with one in so many calls, both ways. */
export type Disturbance = {
  readonly sending: SendingTrouble;
  readonly telling: TellingTrouble;
  readonly oneIn: number;
  readonly seed: number;
};

export function disturb(stage: FakePlatform, { sending, telling, oneIn, seed }: Disturbance): void {
  const chance = createChance(seed);
  const isMeant = () => chance.between(1, oneIn) === 1;
  stage.troubleSending(() => (isMeant() ? sending : "none"));
  stage.troubleTelling(() => (isMeant() ? telling : "none"));
}

export function calm(stage: FakePlatform): void {
  stage.troubleSending(() => "none");
  stage.troubleTelling(() => "none");
}
