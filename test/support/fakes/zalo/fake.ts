import type { FakePlatform, Intake } from "../fake.ts";
import { createApi } from "./api.ts";
import { createFetching } from "./files.ts";
import { listen } from "./listening.ts";
import { createOutside } from "./outside.ts";
import { createPolling } from "./polling.ts";
import { type Answer, post, type Sending } from "./sending.ts";
import { toShown } from "./shown.ts";
import { ample, createState, type Plan } from "./state.ts";
import { createTalk } from "./talk.ts";

export type FakeZalo = FakePlatform & {
  /** Somebody sends a file to the bot alone. */
  sendFile(as: string): Promise<boolean>;
  /** Another program has pointed the bot's webhook at itself. */
  setWebhook(url: string): void;
  /** As the operator does in the Bot Creator. */
  resetToken(token: string): void;
  /** The edge before Zalo refuses, from now on, what holds these words. */
  turnAway(words: string): void;
};

const publicUrl = "https://bot.example.com";
const webhookSecret = "zalo_webhook_secret_0123456789";

/** Zalo delivers what the bot itself has written now and then, marked as a bot's or not. */
const echoesEvery = 7;

/** Zalo's Bot Platform on loopback. */
export async function startFakeZalo(plan: Plan = ample): Promise<FakeZalo> {
  let intake: Intake = "connected";
  const state = createState(plan);
  const breach = (words: string) => void state.breaches.push(words);
  const outside = createOutside();
  const fetching = createFetching(outside, breach);
  const polling = createPolling(breach);
  const talk = createTalk({ state, outside, polling, intake: () => intake });
  const echoes = new Set<Promise<void>>();
  const api = createApi({ state, polling, breach, post: postAndEcho });
  const server = await listen((request, response) => {
    api(request, response).catch((error: unknown) => {
      breach(`the fake has failed: ${String(error)}`);
      response.destroy();
    });
  });

  return {
    platform: "zalo",
    ...talk,
    breaches: state.breaches,
    get sends() {
      return state.sends;
    },
    settings(way) {
      intake = way;
      return {
        ZALO_BOT_TOKEN: state.token,
        ZALO_API_URL: server.url,
        ZALO_BOT_NAME: state.bot.display_name,
        ZALO_MESSAGES_PER_MONTH: String(plan.messagesPerMonth),
        PUBLIC_URL: publicUrl,
        ...(way === "webhook" && { ZALO_WEBHOOK_SECRET: webhookSecret }),
      };
    },
    reach: outside.reach,
    setWebhook: (url) => {
      state.webhook = { url, secret: webhookSecret };
    },
    resetToken: (token) => {
      state.token = token;
    },
    turnAway: (words) => {
      state.turnedAway = words;
    },
    shown: (conversation) => (state.posted.get(conversation) ?? []).flatMap(toShown),
    open: (room) => void state.groups.add(room),
    directWith: (account) => account,
    troubleSending: (trouble) => {
      state.troubleSending = trouble;
    },
    troubleTelling: (trouble) => {
      state.troubleTelling = trouble;
    },
    end: (conversation) => void state.ended.add(conversation),
    goAway: server.goAway,
    comeBack: server.comeBack,
    async close() {
      polling.close();
      await Promise.all(echoes);
      await fetching.settled();
      await server.goAway();
    },
  };

  async function postAndEcho(sending: Sending): Promise<Answer> {
    const answer = await post(sending, { state, outside, fetching, breach });
    if (answer.ok && state.arrived % echoesEvery === 0) {
      const isMarked = state.arrived % (2 * echoesEvery) === 0;
      const echo = talk.echo(sending.body.chat_id, isMarked).finally(() => echoes.delete(echo));
      echoes.add(echo);
    }
    return answer;
  }
}
