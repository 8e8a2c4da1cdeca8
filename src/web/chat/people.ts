import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { fileLimits } from "#src/chat/message.ts";
import type { Person } from "#src/domain/person.ts";
import { pageMessages } from "#src/i18n/messages/page.ts";
import { createStore } from "#src/store/create-store.ts";
import { accountOf, directOf, platform, readDirectory } from "./access.ts";
import type { PersonCard, Start } from "./contract.ts";
import type { ChatDependencies } from "./dependencies.ts";
import { knownLocale } from "./entries.ts";

/** Who there is, and choosing who one is. */
export function servePeople(dependencies: Pick<ChatDependencies, "database" | "company">): Hono {
  const { database, company } = dependencies;
  const cardOf = ({ id, name, role, team, locale }: Person): PersonCard => ({
    id,
    name,
    role,
    team: team?.name ?? null,
    locale: knownLocale(locale) ?? company.locale,
  });

  return new Hono()
    .get("/people", async (context) => {
      const { name, locale, timeZone } = company;
      const { people } = await readDirectory(dependencies);
      const start: Start = {
        company: { name, locale, timeZone },
        words: pageMessages,
        people: people.map(cardOf),
        limits: fileLimits,
      };
      return context.json(start);
    })

    .post("/account", async (context) => {
      // A form of any site may post anything but JSON.
      if (!context.req.header("content-type")?.startsWith("application/json")) {
        throw new HTTPException(415, { message: "not_json" });
      }
      const chosen = choice.safeParse(await context.req.json().catch(() => undefined));
      const directory = await readDirectory(dependencies);
      const person = chosen.success && directory.find(chosen.data.as);
      if (!person) throw new HTTPException(404, { message: "unknown_person" });

      const { accounts } = createStore(database.prisma);
      const accountId = accountOf(person.id);
      await accounts.link({ platform, accountId, personId: person.id, at: Temporal.Now.instant() });
      // So that a private answer to a line in a room finds its way.
      await accounts.setDirect(platform, accountId, directOf(person.id));
      return context.json(cardOf(person));
    });
}

const choice = z.object({ as: z.number().int().positive() });
