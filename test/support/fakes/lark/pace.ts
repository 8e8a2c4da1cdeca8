import { type Answer, refused } from "./answer.ts";
import type { State } from "./state.ts";

const windowMs = 1_000;

/** Timers and clocks are a little apart. */
const toleranceMs = 100;

type Sent = { readonly conversation: string; readonly at: number };

const sent = new WeakMap<State, Sent[]>();
const closedUntil = new WeakMap<State, Map<string, number>>();

/** What is too fast for one person or group, or of the app altogether; undefined when the message may go. */
export function checkPace(state: State, conversation: string): Answer | undefined {
  const now = Date.now();
  noteImpatience(state, conversation, now);
  const recent = (sent.get(state) ?? []).filter(({ at }) => now - at < windowMs);
  sent.set(state, recent);
  const here = recent.filter((message) => message.conversation === conversation).length;
  if (here >= state.pace.perConversation) return limited(state, conversation, { seconds: 1, code: 230020 });
  if (recent.length >= state.pace.perApp) return limited(state, conversation, { seconds: 1, code: 99991400 });
  recent.push({ conversation, at: now });
  return undefined;
}

/** Refuses, and remembers that the bot has been told when to come back. */
export function limited(
  state: State,
  conversation: string | undefined,
  { seconds, code }: { readonly seconds: number | undefined; readonly code: 230020 | 99991400 },
): Answer {
  if (seconds !== undefined && conversation !== undefined) {
    const until = closedUntil.get(state) ?? new Map<string, number>();
    closedUntil.set(state, until.set(conversation, Date.now() + seconds * 1_000));
  }
  const headers =
    seconds === undefined ? {} : { "x-ogw-ratelimit-reset": String(seconds), "x-ogw-ratelimit-limit": "5" };
  return code === 230020
    ? refused(code, "This operation triggers the frequency limit, ext=chat rate limit", { headers })
    : refused(code, "request trigger frequency limit", { status: 429, headers });
}

function noteImpatience(state: State, conversation: string, now: number): void {
  const until = closedUntil.get(state)?.get(conversation) ?? 0;
  if (now < until - toleranceMs)
    state.breaches.push(`came back to ${conversation} ${until - now} ms before it was allowed`);
}
