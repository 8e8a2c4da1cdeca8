import { z } from "zod";
import { directReply, note, type Reply, text, title } from "#src/chat/reply.ts";
import { textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { createLinkCode, hashLinkCode } from "#src/command/link-code.ts";
import { findPerson } from "#src/command/resolve.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatMoment } from "#src/i18n/dates.ts";

/** Long enough to reach a colleague, short enough that a forgotten code is worth nothing. */
const validFor = Temporal.Duration.from({ hours: 24 });

export const link = defineCommand({
  name: "link",
  aliases: ["noi", "lienket"],
  summary: {
    vi: "Nối tài khoản chat với nhân viên bằng mã một lần",
    en: "Join a chat account to a person by a one-time code",
  },
  examples: ["/link", "/link AB12CD34", "/link @lan"],
  args: z.object({ code: textArgument.optional(), person: textArgument.optional() }),
  names: { code: ["ma"], person: ["nv"] },
  free: [
    { argument: "person", find: word(/^@\S/) },
    { argument: "code", find: word(/^[\dA-Za-z]{8}$/) },
    { argument: "person" },
  ],
  roles: "stranger",

  async run({ code, person }, context) {
    if (code !== undefined) return join(code, context);
    if (context.by.actorId === null) throw new UserError("error.unknown_sender");
    return invite(person, context);
  },
});

async function join(code: string, context: Context): Promise<Reply> {
  const { account, store, by, now, t } = context;
  if (!account.isDirect) throw new UserError("error.link_direct");
  const used = await store.accounts.useCode(hashLinkCode(code), by.at);
  if (!used) throw new UserError("error.link_wrong");

  const today = now.toPlainDate();
  const person =
    used.personId === null ? await becomeAdmin(context) : await store.people.get(used.personId, today);
  await store.accounts.link({ ...account, personId: person.id, at: by.at });
  await store.audit.write(
    { action: "account.link", subject: `P${person.id}`, after: { platform: account.platform } },
    { ...by, actorId: person.id },
  );
  return directReply(
    title(t("link.joined", { name: person.name, role: t(`role.${person.role}`) })),
    text(t("link.try")),
  );
}

/** The first code makes its user the admin: a known person gets the role, a stranger is entered with it. */
async function becomeAdmin({ store, now, by, actor, t }: Context): Promise<Person> {
  const today = now.toPlainDate();
  if (by.actorId !== null) {
    await store.people.change(by.actorId, { role: "admin" });
    return store.people.get(by.actorId, today);
  }
  const name = actor.name || t("link.owner");
  return store.people.create({ name, role: "admin", startedOn: today, units: none, locale: actor.locale });
}

const none = { teamId: null, regionId: null, departmentId: null } as const;

async function invite(words: string | undefined, context: Context): Promise<Reply> {
  const { actor, store, by, company, t } = context;
  const person: Pick<Person, "id" | "name"> =
    words === undefined
      ? actor
      : await findPerson(words, context, { argument: "person", example: "/link @lan" });
  const mayInvite = actor.role === "manager" || actor.role === "admin";
  if (person.id !== actor.id && !mayInvite) throw new UserError("error.link_for_others");

  const code = createLinkCode();
  const until = by.at.add(validFor);
  await store.accounts.addCode(hashLinkCode(code), person.id, until);
  return directReply(
    title(t("link.code", { name: person.name, code })),
    note(
      t("link.how", {
        name: person.name,
        code,
        until: formatMoment(until.toZonedDateTimeISO(company.timeZone)),
      }),
    ),
  );
}
