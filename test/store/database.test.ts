import { describe, expect, it } from "vitest";
import { isUnavailable } from "#src/store/database.ts";

describe("isUnavailable", () => {
  it.each([
    ["out of reach", { code: "EHOSTUNREACH" }],
    ["unknown to the name server for a moment", { code: "EAI_AGAIN" }],
    ["a standby", { cause: { kind: "postgres", originalCode: "25006" } }],
    ["full", { cause: { kind: "postgres", originalCode: "53100" } }],
    ["given another password", { cause: { kind: "AuthenticationFailed", originalCode: "28P01" } }],
    ["being restored", { meta: { driverAdapterError: { cause: { originalCode: "3D000" } } } }],
  ])("knows a database that is %s", (_, fault) => {
    expect(isUnavailable(Object.assign(new Error("failed"), fault))).toBe(true);
  });

  it.each([
    ["a text that it cannot store", { cause: { kind: "postgres", originalCode: "22021" } }],
    ["a row that is there already", { code: "P2002" }],
    ["a mistake of ours", {}],
  ])("leaves %s to the work", (_, fault) => {
    expect(isUnavailable(Object.assign(new Error("failed"), fault))).toBe(false);
  });
});
