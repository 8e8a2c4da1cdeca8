import { describe, expect, it } from "vitest";
import { createLocalAdapter } from "#adapters/local/adapter.ts";
import { reply, text } from "#src/chat/reply.ts";

const headers = { host: "localhost:3000", "content-type": "application/json" };

describe("the local adapter", () => {
  it("acknowledges a line by its id, stamped by the server's clock", async () => {
    const before = Temporal.Now.instant();

    const { response, messages } = await createLocalAdapter().receive(
      post({ id: "line-0001", sender: "p3", text: "/kpi", sentAt: "2001-01-01T00:00:00Z" }),
    );

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ id: "line-0001" });
    const [message] = messages;
    expect(message && Temporal.Instant.compare(message.sentAt, before)).toBeGreaterThanOrEqual(0);
  });

  it("says why a line is refused, and takes nothing in", async () => {
    const { response, messages } = await createLocalAdapter().receive(post({ text: "/kpi" }));

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: "not_right" });
    expect(messages).toEqual([]);
  });

  it("has nothing to carry: its answers are read from the store", async () => {
    const adapter = createLocalAdapter();
    const to = { platform: "local", id: "direct-p3", isDirect: true } as const;

    expect(adapter.capabilities.delivery).toBe("store");
    expect(adapter.health()).toEqual({ state: "ready" });
    expect(adapter.parts({ id: 1, to, reply: reply(text("x")), locale: "vi" })).toEqual([]);
  });
});

function post(body: unknown): Request {
  return new Request("http://localhost:3000/webhooks/local", {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
}
