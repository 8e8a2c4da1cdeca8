import { afterEach, expect, it } from "vitest";
import { reply, text } from "#src/chat/reply.ts";
import type { Given } from "./given.ts";

/** Whoever reads what the bot writes learns nothing that would let them speak for it. */
export function keepsSecrets({ traits, bot }: Given): void {
  afterEach(() => bot().platform.troubleSending(() => "none"));

  it("has its secrets in no line of its log, answer, state or address, whatever goes wrong", async () => {
    const { platform, ask, lineFor, log, settings, address, database, account, shown } = bot();
    for (const trouble of [{ kind: "limited" } as const, "broken" as const, "lost_before" as const]) {
      let call = 0;
      platform.troubleSending(() => (call++ < 3 ? trouble : "none"));
      await ask("Lan", lineFor(reply(text("dù thế nào"))));
    }
    platform.troubleSending(() => "none");
    await platform.forge("badly_signed", { as: account("Lan"), text: "/kpi" });

    const health = await (await fetch(`${address()}/health`)).text();
    const stored = await database.pool.query(
      "SELECT (SELECT json_agg(o) FROM outbox_message o)::text AS sent, (SELECT json_agg(i) FROM inbox_message i)::text AS got",
    );
    const people = (["Lan", "Minh", "Huy", "Quân"] as const).map((name) =>
      platform.directWith(account(name)),
    );
    const seen = JSON.stringify(await Promise.all(people.map(shown)), bytesAsText);
    const written = [log.join(""), health, JSON.stringify(stored.rows), seen].join("\n");
    for (const secret of secretsOf(settings))
      expect(written.includes(secret), "a secret is written").toBe(false);
    expect(secretsOf(settings).length > 0).toBe(traits.isCarried);
  });
}

/** A file of 5 MB, written out number by number, takes seconds. */
function bytesAsText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value;
}

/** Of a token such as `123:abc`, the part that is secret. */
function secretsOf(settings: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(settings)
    .filter(([name]) => /(TOKEN|SECRET|KEY)$/.test(name))
    .map(([, value]) => value.replace(/^\d+:/, ""));
}
