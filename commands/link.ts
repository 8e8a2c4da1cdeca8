import { z } from "zod";
import { directReply, note, type Reply, reply, text, title } from "#src/chat/reply.ts";
import { textArgument, word } from "#src/command/arguments.ts";
import { assertMayTry } from "#src/command/code-tries.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { createLinkCode, hashLinkCode } from "#src/command/link-code.ts";
import { findPerson } from "#src/command/resolve.ts";
import { isEmployed, type Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import { linkWord } from "./link/word.ts";
import { mayGive } from "./team/role.ts";

/** Long enough to reach a colleague, short enough that a forgotten code is worth nothing. */
const validFor = Temporal.Duration.from({ hours: 24 });

export const link = defineCommand({
  ...linkWord,
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
    if (code !== undefined && !(await isColleague(code, context))) return join(code, context);
    if (context.by.actorId === null) throw new UserError("error.unknown_sender");
    return invite(code ?? person, context);
  },
});

/** An employee code can look like a one-time code; what was made as one is always meant as one. */
async function isColleague(code: string, { store, by, now }: Context): Promise<boolean> {
  if (by.actorId === null || (await store.accounts.hasCode(hashLinkCode(code)))) return false;
  return (await store.people.findByCode(code, now.toPlainDate())) !== undefined;
}

async function join(code: string, context: Context): Promise<Reply> {
  const { account, store, by, now, t } = context;
  if (!account.isDirect) return burn(code, context);
  await assertMayTry(context);
  const used = await store.accounts.useCode(hashLinkCode(code), by.at);
  if (!used) throw new UserError("error.link_wrong");

  const today = now.toPlainDate();
  const person =
    used.personId === null ? await becomeAdmin(context) : await store.people.get(used.personId, today);
  // Whose code it was, and that it was one, is nobody's business.
  if (!isEmployed(person, today)) throw new UserError("error.link_wrong");

  const { platform, accountId, conversation } = account;
  const former = await store.accounts.find(platform, accountId);
  // What stops a line uses nothing up.
  if (used.personId !== null && former?.personId === person.id) throw new UserError("error.link_same");
  await store.accounts.link({ platform, accountId, personId: person.id, at: by.at });
  await store.accounts.setDirect(platform, accountId, conversation);
  await store.audit.write(
    {
      action: "account.link",
      subject: `P${person.id}`,
      ...(former && { before: { person: (await store.people.get(former.personId, today)).name } }),
      after: { person: person.name, platform },
    },
    { ...by, actorId: person.id },
  );
  return directReply(
    title(t("link.joined", { name: person.name, role: t(`role.${person.role}`) })),
    text(t("link.try")),
  );
}

/** Others have read the code by now, so it must not open anything; whether it was one is not said. */
async function burn(code: string, { store, by, t }: Context): Promise<Reply> {
  await store.accounts.endCode(hashLinkCode(code), by.at);
  return reply(text(t("link.shown")));
}

/** The first code makes its user the admin: a known person gets the role, a stranger is entered with it. */
async function becomeAdmin({ store, now, by, actor, t }: Context): Promise<Person> {
  const today = now.toPlainDate();
  const role = "admin";
  await store.accounts.endCodes(null, by.at);
  if (by.actorId !== null) {
    await store.people.change(by.actorId, { role });
    await store.audit.write(
      { action: "person.change", subject: `P${by.actorId}`, before: { role: actor.role }, after: { role } },
      by,
    );
    return store.people.get(by.actorId, today);
  }

  const { locale } = actor;
  const name = actor.name || t("link.owner");
  const person = await store.people.create({ name, role, startedOn: today, units: none, locale });
  await store.audit.write(
    { action: "person.add", subject: `P${person.id}`, after: { name, code: person.code, role } },
    { ...by, actorId: person.id },
  );
  return person;
}

const none = { teamId: null, regionId: null, departmentId: null } as const;

async function invite(words: string | undefined, context: Context): Promise<Reply> {
  const { actor, store, by, company, t } = context;
  const person: Pick<Person, "id" | "name" | "role"> =
    words === undefined
      ? actor
      : await findPerson(words, context, { argument: "person", example: "/link @lan" });
  const isOwn = person.id === actor.id;
  const mayInvite = actor.role === "manager" || actor.role === "admin";
  if (!isOwn && !mayInvite) throw new UserError("error.link_for_others");
  // Whoever holds the code becomes that person, so inviting is as much as giving the role.
  if (!isOwn) mayGive(person.role, context, "/link @lan");

  const code = createLinkCode();
  const until = by.at.add(validFor);
  await store.accounts.addCode(hashLinkCode(code), person.id, until);
  return directReply(
    title(t(isOwn ? "link.own_code" : "link.code", { name: person.name, code })),
    note(
      t(isOwn ? "link.own_how" : "link.how", {
        name: person.name,
        code,
        until: formatMoment(until.toZonedDateTimeISO(company.timeZone)),
      }),
    ),
  );
}
