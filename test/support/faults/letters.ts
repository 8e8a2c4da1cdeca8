import { setTimeout as pause } from "node:timers/promises";
import { createStore } from "#src/store/create-store.ts";
import { openDatabase } from "#src/store/database.ts";
import { createChance } from "../../../prisma/demo/chance.ts";
import type { House } from "./house.ts";

export type Letters = { end(): Promise<void> };

/** The same in no two mails, and such that no mail server has to encode it. */
const subjectOf = (number: number) => `Mail number ${number} of a test`;

/** Writes a mail every now and then, as a line of the bot's would, whenever the database takes it. */
export function writeLetters(house: House, seed: number): Letters {
  const chance = createChance(seed);
  const ending = new AbortController();
  const writing = write();

  return {
    async end() {
      ending.abort();
      await writing;
    },
  };

  async function write(): Promise<void> {
    for (let number = 1; !ending.signal.aborted; number += 1) {
      // One that was written without a word of it is found in the database all the same.
      await add(number).catch(() => {});
      await pause(chance.between(300, 900), undefined, { signal: ending.signal }).catch(() => {});
    }
  }

  async function add(number: number): Promise<void> {
    const database = openDatabase(house.databaseUrl(), { connections: 1 });
    const mail = { to: "hr@congty.vn", subject: subjectOf(number), text: "Gửi chị.", files: [] };
    const by = { actorId: null, at: Temporal.Now.instant(), messageId: null };
    await database.prisma
      .$transaction((tx) => createStore(tx).mails.add({ ...mail, personId: house.people.Hồng.id }, by))
      .finally(() => database.close());
  }
}

/** Mails that arrived twice, or otherwise than the bot says, or that nobody was told of. */
export async function faultsOfLetters({ look, mail }: House): Promise<readonly string[]> {
  const arrived = Map.groupBy(mail.taken, ({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1]?.trim() ?? "");
  const rows = await look(
    `SELECT m.subject, m.state, count(n.id)::int AS reports FROM mail_message m
     LEFT JOIN notice n ON n.kind = 'mail_failed' AND n.subject = 'E' || m.id GROUP BY m.id`,
  );
  return rows.flatMap(({ subject, state, reports }) => {
    const copies = arrived.get(String(subject))?.length ?? 0;
    const isRight =
      state === "sent"
        ? copies === 1 && reports === 0
        : state === "unknown"
          ? copies <= 1 && reports === 1
          : state === "refused" && copies === 0 && reports === 1;
    return isRight ? [] : [`${subject}: ${state}, arrived ${copies} times, reported ${reports} times`];
  });
}

export function lettersThatCameTwice({ mail }: House): readonly string[] {
  const arrived = Map.groupBy(mail.taken, ({ raw }) => /^Subject: (.*)$/m.exec(raw)?.[1]?.trim() ?? "");
  return [...arrived].filter(([, copies]) => copies.length > 1).map(([subject]) => `came twice: ${subject}`);
}
