import { toReaders } from "./conversations.ts";
import type { Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { Situation } from "./interface/accounts.ts";
import { type PersonRow, personColumns, toPerson, unitsOn } from "./people.ts";

type Row = { readonly [Column in keyof PersonRow]: PersonRow[Column] | null } & {
  readonly direct_id: string | null;
  readonly readers: "unknown" | "team" | "managers" | null;
  readonly reading_team_id: number | null;
};

/** Who says a message and who reads along, in one statement; its day is the one in the company's time zone. */
export async function readSituation(
  tx: Transaction,
  messageId: number,
  timeZone: string,
): Promise<Situation> {
  const sentOn = Prisma.sql`(m.sent_at AT TIME ZONE ${timeZone})::date`;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${personColumns}, account.direct_id, here.readers::text AS readers, here.team_id AS reading_team_id
    FROM inbox_message m
    LEFT JOIN chat_account account ON account.platform = m.platform AND account.account_id = m.sender_id
    LEFT JOIN person p ON p.id = account.person_id ${unitsOn(sentOn)}
    LEFT JOIN conversation here ON here.platform = m.platform AND here.platform_id = m.conversation
    WHERE m.id = ${messageId}`;
  if (!row) throw new Error(`message ${messageId} does not exist`);
  const readers = toReaders({ readers: row.readers, team_id: row.reading_team_id });
  return isPerson(row)
    ? { speaker: { person: toPerson(row), directId: row.direct_id }, readers }
    : { readers };
}

/** Of somebody unknown, every column is empty. */
function isPerson(row: Row): row is Row & PersonRow {
  return row.id !== null;
}
