import { z } from "zod";
import { type Platform, platforms } from "#src/chat/message.ts";
import { actions, directReply, table, text, title } from "#src/chat/reply.ts";
import { textArgument, word } from "#src/command/arguments.ts";
import { type Context, defineCommand } from "#src/command/command.ts";
import { doubt } from "#src/command/issue.ts";
import { fold } from "#src/domain/fold.ts";
import type { Person } from "#src/domain/person.ts";
import { UserError } from "#src/errors.ts";
import { formatMoment } from "#src/i18n/dates.ts";
import type { LinkedAccount } from "#src/store/interface/accounts.ts";
import { findEver } from "../team/find-ever.ts";
import { linkWord } from "./word.ts";

export const listAccounts = defineCommand({
  ...linkWord,
  verb: "list",
  verbAliases: ["danhsach", "ds", "xem", "accounts", "taikhoan"],
  summary: { vi: "Xem các tài khoản chat của bạn", en: "See your chat accounts" },
  examples: ["/link list", "/link list @lan"],
  args: z.object({ person: textArgument.optional() }),
  names: { person: ["nv"] },
  free: [{ argument: "person" }],
  roles: "everyone",

  async run({ person: words }, context) {
    const { store, company, t } = context;
    const person = await findOwner(words, context);
    const accounts = await store.accounts.list(person.id);
    if (accounts.length === 0) throw new UserError("error.link_none", person);
    const rows = accounts.map((account) => [
      nameOf(account.platform, context),
      isSpeaking(account, context) ? `${account.accountId} (${t("link.here")})` : account.accountId,
      formatMoment(account.linkedAt.toZonedDateTimeISO(company.timeZone)),
    ]);
    const columns = [
      { label: t("column.platform_name"), format: "text" },
      { label: t("column.account"), format: "text" },
      { label: t("link.since"), format: "text" },
    ] as const;
    return directReply(
      title(t("link.accounts", { name: person.name })),
      table(columns, rows),
      actions(
        ...accounts.map((account) => ({
          label: t("link.button_off", { account: describe(account, context) }),
          command: `/link off ${account.platform} ma=“${account.accountId}” nv=${person.code}`,
        })),
      ),
    );
  },
});

const platformArgument = z.string().transform((words, context): Platform => {
  const typed = fold(words);
  const known = typed.length < 2 ? undefined : platforms.find((platform) => platform.startsWith(typed));
  return (
    known ?? doubt(context, words, { key: "error.not_one_of", values: { options: platforms.join(", ") } })
  );
});

/** The doubt that is settled by removing the very account that speaks. */
const here = "link.here";

export const removeAccount = defineCommand({
  ...linkWord,
  verb: "off",
  verbAliases: ["tắt", "bỏ", "gỡ", "ngắt", "huỷ", "remove", "unlink"],
  summary: { vi: "Ngắt một tài khoản chat", en: "Remove a chat account" },
  examples: ["/link off telegram", "/link ngắt zalo", "/link off slack @lan"],
  args: z.object({
    platform: platformArgument.optional(),
    account: textArgument.optional(),
    person: textArgument.optional(),
  }),
  names: { platform: ["nentang"], account: ["ma"], person: ["nv"] },
  free: [
    { argument: "person", find: word(/^@\S/) },
    { argument: "platform", find: word(/^\S+$/) },
  ],
  roles: "everyone",

  async run({ platform, account: id, person: words }, context) {
    const { store, by, t, confirmed } = context;
    const person = await findOwner(words, context);
    const accounts = (await store.accounts.list(person.id)).filter(
      (account) =>
        (platform === undefined || account.platform === platform) &&
        (id === undefined || account.accountId === id),
    );
    const [account, ...others] = accounts;
    if (!account) throw new UserError("error.link_not_there", { name: person.name });
    if (others.length > 0) throw askWhich(person, accounts, context);
    if (isSpeaking(account, context) && !confirmed.has(here)) throw askWhetherSure(context);

    await store.accounts.unlink(account.platform, account.accountId);
    // A lost phone may have made one, for another account that would still be this person.
    await store.accounts.endCodes(person.id, by.at);
    await store.audit.write(
      {
        action: "account.unlink",
        subject: `P${person.id}`,
        before: { person: person.name, platform: account.platform },
      },
      by,
    );
    return directReply(text(t("link.off", { account: describe(account, context), name: person.name })));
  },
});

type Owner = Pick<Person, "id" | "name" | "code">;

/** Accounts are private: in a room, all about them is answered to the person alone. */
async function findOwner(words: string | undefined, context: Context): Promise<Owner> {
  const { actor, isPrivate } = context;
  if (!isPrivate) throw new UserError("error.out_of_scope", { example: "/link list" });
  if (words === undefined) return actor;
  const person = await findEver(words, context, { argument: "person", example: "/link list @lan" });
  if (person.id !== actor.id && actor.role !== "admin") throw new UserError("error.link_list_others");
  return person;
}

function askWhich({ name }: Owner, accounts: readonly LinkedAccount[], context: Context): UserError {
  const choices = accounts.map((account) => ({
    label: describe(account, context),
    set: { platform: account.platform, account: account.accountId },
  }));
  return new UserError("link.which", { name }, { choices });
}

function askWhetherSure({ t }: Context): UserError {
  const choices = [
    { label: t("link.sure_yes"), confirm: here },
    { label: t("question.no"), cancel: true as const },
  ];
  return new UserError("link.sure", {}, { choices });
}

function isSpeaking({ platform, accountId }: LinkedAccount, { account }: Context): boolean {
  return platform === account.platform && accountId === account.accountId;
}

function describe({ platform, accountId }: LinkedAccount, context: Context): string {
  return context.t("link.account", { platform: nameOf(platform, context), account: accountId });
}

function nameOf(platform: string, { t }: Context): string {
  const known = platforms.find((candidate) => candidate === platform);
  return known ? t(`platform.name_${known}`) : platform;
}
