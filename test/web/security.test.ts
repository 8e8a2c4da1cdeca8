import { expect, it } from "vitest";
import { withoutSecrets } from "#src/web/security.ts";

it.each([
  ["/calendar/bi-mat.ics", "/calendar/…"],
  ["/files/bi-mat/bao-cao.xlsx", "/files/…"],
  ["/mails/bi-mat", "/mails/…"],
  ["/health", "/health"],
])("writes %s into a log as %s", (path, logged) => {
  expect(withoutSecrets(path)).toBe(logged);
});
