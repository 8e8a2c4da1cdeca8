import { describe, expect, it } from "vitest";
import { refuse } from "#adapters/lark/refusal.ts";

const call = "im/v1/messages";

describe("refuse", () => {
  it.each([
    [429, 99991400, "limited", "platform"],
    [400, 99991400, "limited", "platform"],
    [429, 99991403, "limited", "platform"],
    [400, 99991403, "limited", "platform"],
    [400, 230020, "limited", "conversation"],
    [500, 2200, "unavailable", "conversation"],
    [502, undefined, "unavailable", "conversation"],
    [404, undefined, "unavailable", "conversation"],
    [400, 230049, "unavailable", "conversation"],
    [400, 99991663, "unauthorized", "platform"],
    [400, 99991672, "unauthorized", "platform"],
    [400, 230006, "unauthorized", "platform"],
    [400, 230002, "closed", "conversation"],
    [400, 230013, "closed", "conversation"],
    [400, 230035, "closed", "conversation"],
    [400, 232009, "closed", "conversation"],
    [400, 230025, "rejected", "conversation"],
    [400, 230099, "rejected", "conversation"],
  ])("takes HTTP %d with code %s as %s of the %s", (status, code, kind, reach) => {
    expect(refuse({ call, status, code, resetAfter: undefined })).toMatchObject({ kind, reach });
  });

  it("leaves whatever the secret is refused with to the operator", () => {
    const answer = { call: "auth/v3/tenant_access_token/internal", status: 200, code: 10019 };

    expect(refuse({ ...answer, resetAfter: undefined })).toMatchObject({ kind: "unauthorized" });
  });

  it.each([
    [undefined, 1],
    [3, 3],
  ])(
    "of a conversation's five a second comes back by Lark's %s, which is after %d s",
    (resetAfter, after) => {
      const { retryAfter } = refuse({ call, status: 400, code: 230020, resetAfter });

      expect(retryAfter?.total("seconds")).toBe(after);
    },
  );

  it("comes back when Lark says so", () => {
    const { retryAfter } = refuse({ call, status: 429, code: 99991400, resetAfter: 12 });

    expect(retryAfter?.total("seconds")).toBe(12);
  });
});
