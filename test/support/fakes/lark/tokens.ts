import { z } from "zod";
import { type Answer, type Call, parseJson, refused } from "./answer.ts";
import { tokenReusedUntil } from "./rules.ts";
import { newId, type State } from "./state.ts";

/** Changes the app's secret for a token. */
export function giveToken(state: State, { raw }: Call): Answer {
  const asked = z.strictObject({ app_id: z.string(), app_secret: z.string() }).safeParse(parseJson(raw));
  if (!asked.success) return business(10003, "invalid param");
  if (asked.data.app_id !== state.appId) return business(10003, "invalid param");
  if (asked.data.app_secret !== state.appSecret) return business(10014, "app secret invalid");

  const now = Date.now();
  for (const [token, { expiresAt }] of state.tokens) {
    if (expiresAt - now > tokenReusedUntil * 1_000) return given(token, expiresAt - now);
  }
  const token = newId("t");
  state.tokens.set(token, { expiresAt: now + state.tokenLife * 1_000 });
  return given(token, state.tokenLife * 1_000);
}

/** Undefined when the call may go on. */
export function checkToken(state: State, { headers, method, path }: Call): Answer | undefined {
  const [, token] = /^Bearer (\S+)$/.exec(String(headers["authorization"] ?? "")) ?? [];
  if (token === undefined) {
    state.breaches.push(`${method} ${path} came without a token`);
    return refused(99991661, "Missing access token for authorization");
  }
  const known = state.tokens.get(token);
  if (known === undefined || known.expiresAt <= Date.now())
    return refused(
      99991663,
      "Invalid access token for authorization. Please make a request with token attached.",
    );
  return undefined;
}

function business(code: number, msg: string): Answer {
  return { status: 200, body: { code, msg } };
}

function given(token: string, lifeMs: number): Answer {
  return {
    status: 200,
    body: { code: 0, msg: "ok", tenant_access_token: token, expire: Math.floor(lifeMs / 1_000) },
  };
}
