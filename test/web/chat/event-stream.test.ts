import { describe, expect, it } from "vitest";
import { openEventStream } from "#src/web/chat/event-stream.ts";

describe("openEventStream", () => {
  it("sends named events with JSON data, and the time after which to come back", async () => {
    const stream = openEventStream(() => {});

    stream.send("update", { text: "xuống\ndòng" });
    stream.close();

    expect(await stream.response.text()).toBe(
      `retry: 1000\n\nevent: update\ndata: {"text":"xuống\\ndòng"}\n\n`,
    );
    expect(stream.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  });

  it("says once that it is closed, and takes nothing more", async () => {
    let closed = 0;
    const stream = openEventStream(() => {
      closed += 1;
    });

    stream.close();
    stream.close();
    stream.send("update", {});

    expect(closed).toBe(1);
    expect(await stream.response.text()).toBe("retry: 1000\n\n");
  });

  it("notices that its page has gone", async () => {
    let closed = 0;
    const stream = openEventStream(() => {
      closed += 1;
    });

    await stream.response.body?.cancel();

    expect(closed).toBe(1);
  });

  it("lets a page go that has stopped reading", () => {
    let closed = 0;
    const stream = openEventStream(() => {
      closed += 1;
    });

    for (let sent = 0; sent < 300; sent += 1) stream.send("update", { sent });

    expect(closed).toBe(1);
  });
});
