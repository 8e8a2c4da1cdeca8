import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { poll } from "#src/store/embedded/poll.ts";
import { readPage } from "#test/support/fakes/local/page.ts";
import type { Given } from "./given.ts";
import { textOf } from "./reading.ts";

/** One person everywhere, and nobody else. */
export function knowsPeople({ bot }: Given): void {
  it("tells an unknown sender in one sentence how to get in, and nothing else", async () => {
    const { ask, database } = bot();
    const sales = await database.prisma.sale.count();

    const answers = [
      textOf(await ask("stranger", "/kpi team")),
      textOf(await ask("stranger", "/revenue 500tr An Phát")),
    ];

    expect(answers[0]).toContain("/link");
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]?.split("\n")).toHaveLength(1);
    expect(await database.prisma.sale.count()).toBe(sales);
  });

  it("joins an account here to the person of another platform", async () => {
    const { ask, people, account, platform, database } = bot();
    const code = /\/link ([A-Z2-9]{8})/.exec(await onTheLocalPage(people.Hà.id, "/link"))?.[1];

    expect(textOf(await ask("stranger", `/link ${code}`))).toContain("Vũ Thu Hà");

    const accountId = account("stranger");
    const where = { platform_accountId: { platform: platform.platform, accountId } };
    expect(await database.prisma.chatAccount.findUnique({ where })).toMatchObject({ personId: people.Hà.id });
    expect(textOf(await ask("stranger", "/team"))).toContain("Nguyễn Thị Lan");
  });

  it("makes a stranger of whoever has left, at once", async () => {
    const { ask } = bot();
    expect(textOf(await ask("Huy", "/kpi"))).not.toContain("/link");
    const yesterday = Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh").subtract({ days: 1 });

    await ask("Quân", `/team leave @huy ${yesterday.day}/${yesterday.month}/${yesterday.year}`);

    expect(textOf(await ask("Huy", "/kpi"))).toContain("/link");
  });

  /** Says it as that person on the page of this machine, and returns the answer. */
  async function onTheLocalPage(personId: number, line: string): Promise<string> {
    const address = bot().address();
    await post(`${address}/chat/account`, { as: personId });
    const conversation = `direct-p${personId}`;
    const before = (await readPage(address, conversation))?.length ?? 0;
    await post(`${address}/webhooks/local`, { id: randomUUID(), sender: `p${personId}`, text: line });
    const shown = await poll(20_000, async () => {
      const now = (await readPage(address, conversation)) ?? [];
      return now.length > before ? now.slice(before) : undefined;
    });
    return textOf(shown ?? []);
  }
}

async function post(url: string, body: unknown): Promise<void> {
  const headers = { "content-type": "application/json" };
  const { status } = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  expect(status).toBe(200);
}
