import { platforms } from "#src/chat/message.ts";
import type { Audience } from "#src/domain/cadence/audience.ts";
import type { MomentKind } from "#src/domain/cadence/post.ts";
import { isEmployed, type Person } from "#src/domain/person.ts";
import { listByRole, listDirects, listRoomsOf } from "#src/store/audience-places.ts";
import type { Transaction } from "#src/store/database.ts";
import { createPeople } from "#src/store/people.ts";
import type { Place, Platforms, Reach } from "./place.ts";

export type Step = {
  /** 0 is the usual one. */
  readonly rank: number;
  /** All of them get it together. */
  readonly reaches: readonly [Reach, ...Reach[]];
};

export type Search = {
  /** Whoever has left by that day is not reached any more. */
  readonly on: Temporal.PlainDate;
  readonly isOn: Platforms["isOn"];
  /** What is said: agenda items are asked for in private. */
  readonly kind?: MomentKind;
};

/** Where an audience is reached: by the first step; each of the others is for when the one before it cannot be. */
export async function stepsFor(
  tx: Transaction,
  audience: Audience,
  search: Search,
): Promise<readonly Step[]> {
  const groups = audience.kind === "person" ? [await theOne(audience.personId)] : await groupsOf(audience);
  const steps: Step[] = [];
  for (const [rank, find] of groups.entries()) {
    const [first, ...rest] = await find();
    if (first) steps.push({ rank, reaches: [first, ...rest] });
  }
  return steps;

  async function groupsOf({
    kind,
    ...team
  }: Exclude<Audience, { kind: "person" }>): Promise<readonly Find[]> {
    const teamId = "teamId" in team ? team.teamId : 0;
    const teamRooms = () => rooms({ kind: "team", teamId });
    const managerRooms = () => rooms({ kind: "managers" });
    const leads = () => directs("lead", teamId);
    const managers = () => directs("manager");
    const isPrivate = search.kind === "collect";
    switch (kind) {
      case "team":
        return isPrivate ? [() => colleagues(teamId), teamRooms] : [teamRooms, leads, managerRooms, managers];
      case "lead":
        return [leads, managers];
      case "company":
        return isPrivate ? [managers, managerRooms] : [managerRooms, managers, () => directs("admin")];
      case "hr":
        return [() => directs("hr"), () => directs("admin")];
      case "bot":
        return [];
    }
  }

  async function theOne(personId: number): Promise<Find> {
    const person = await createPeople(tx).get(personId, search.on);
    return () => reach(isEmployed(person, search.on) ? [person] : []);
  }

  async function rooms(readers: Extract<Place, { kind: "room" }>["readers"]): Promise<readonly Reach[]> {
    const addresses = await listRoomsOf(tx, readers);
    return addresses.flatMap((address) => {
      const known = knownPlace(address, search.isOn);
      return known ? [[{ kind: "room", ...known, readers }] as const] : [];
    });
  }

  async function directs(role: Person["role"], teamId?: number): Promise<readonly Reach[]> {
    return reach(await listByRole(tx, { role, ...(teamId !== undefined && { teamId }) }, search.on));
  }

  async function colleagues(teamId: number): Promise<readonly Reach[]> {
    return [...(await directs("lead", teamId)), ...(await directs("rep", teamId))];
  }

  function reach(people: readonly Person[]): Promise<readonly Reach[]> {
    return reachPeople(tx, people, search.isOn);
  }
}

/** Those of the people whom the bot can write to, each with all the places where it can. */
export async function reachPeople(
  tx: Transaction,
  people: readonly Person[],
  isOn: Platforms["isOn"],
): Promise<readonly Reach[]> {
  const reached: Reach[] = [];
  for (const person of people) {
    const addresses = await listDirects(tx, person.id);
    const [first, ...others] = addresses.flatMap((address): Place[] => {
      const known = knownPlace(address, isOn);
      return known ? [{ kind: "direct", ...known, person }] : [];
    });
    if (first) reached.push([first, ...others]);
  }
  return reached;
}

type Address = { readonly platform: string; readonly conversation: string };

function knownPlace({ platform, conversation }: Address, isOn: Platforms["isOn"]) {
  const known = platforms.find((candidate) => candidate === platform);
  return known !== undefined && isOn(known) ? { platform: known, conversation } : undefined;
}

type Find = () => Promise<readonly Reach[]>;
