import { isEmployed, type Person } from "#src/domain/person.ts";
import { listByRole } from "#src/store/audience-places.ts";
import { reachPeople, type Step } from "./places.ts";
import { type Saying, teamOf } from "./saying.ts";

/** Who is told when a post cannot be delivered: the owner of the event, else the team's leads, the managers, the admins. */
export async function ownerSteps(saying: Saying): Promise<readonly Step[]> {
  const { tx, now, platforms } = saying;
  const on = now.toPlainDate();
  const teamId = await teamIdOf(saying);
  const groups = [
    await namedOwner(saying),
    teamId === undefined ? [] : await listByRole(tx, { role: "lead", teamId }, on),
    await listByRole(tx, { role: "manager" }, on),
    await listByRole(tx, { role: "admin" }, on),
  ];
  const steps: Step[] = [];
  for (const [rank, people] of groups.entries()) {
    const [first, ...rest] = await reachPeople(tx, people, platforms.isOn);
    if (first) steps.push({ rank, reaches: [first, ...rest] });
  }
  return steps;
}

async function namedOwner({ store, run, clock, now }: Saying): Promise<readonly Person[]> {
  const code = clock.company.cadence.find(({ key }) => key === run.post)?.owner ?? null;
  if (code === null) return [];
  const on = now.toPlainDate();
  const person = await store.people.findByCode(code, on);
  return person && isEmployed(person, on) ? [person] : [];
}

async function teamIdOf(saying: Saying): Promise<number | undefined> {
  const { run, store, now } = saying;
  if (run.audience.kind !== "person") return teamOf(saying)?.id;
  return (await store.people.get(run.audience.personId, now.toPlainDate())).team?.id;
}
