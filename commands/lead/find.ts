import type { Context } from "#src/command/command.ts";
import { type Lead, openStatuses } from "#src/domain/lead.ts";
import { parsePhone } from "#src/domain/phone.ts";
import { type Choice, UserError } from "#src/errors.ts";

/** A lead within the reader's scope; in a shared conversation the answer moves to the person alone. */
export async function getLead(id: number, context: Context): Promise<Lead> {
  const lead = await context.store.leads.find(context.scope, id);
  if (lead) return lead;
  throw unknownLead(`L${id}`, context);
}

/** The same, kept from changes by others until this line is done; refuses whom the lead does not belong to. */
export async function getLeadForChange(id: number, context: Context): Promise<Lead> {
  await context.store.leads.hold(id);
  const lead = await getLead(id, context);
  if (!mayChange(lead, context)) {
    throw new UserError("error.not_your_lead", {
      lead: `L${id}`,
      owner: lead.owner?.name ?? context.t("lead.no_owner"),
    });
  }
  return lead;
}

/** Where the company lets reps see a colleague's lead, seeing is not yet a right to change it. */
export function mayChange({ owner, createdBy }: Lead, { actor }: Context): boolean {
  switch (actor.role) {
    case "lead":
    case "manager":
    case "admin":
      return true;
    case "rep":
    case "media":
      return (owner ?? createdBy)?.id === actor.id;
    case "hr":
      return false;
  }
}

type Asked = {
  /** The argument that a choice sets. */
  readonly argument: string;
};

/**
 * The lead that the words name: `L12`, `12`, a phone number, or a name with or without marks. Asks when there are
 * several, and which one when nothing was said.
 */
export async function chooseLead(
  words: string | undefined,
  context: Context,
  { argument }: Asked,
): Promise<Lead> {
  if (words === undefined) return askWhichLead(context, { argument });
  const number = entry.exec(words.trim())?.[1];
  if (number !== undefined) return getLead(Number(number), context);

  const found = await context.store.leads.search(context.scope, parsePhone(words) ?? words, shown);
  const [only, ...others] = found;
  if (!only) throw unknownLead(words, context);
  if (others.length === 0) return only;
  throw new UserError(
    "lead.ask_which_of",
    { words },
    { choices: found.map((lead) => choiceOf(lead, argument, context)) },
  );
}

/** The lead that the words name, held for a change. */
export async function chooseLeadForChange(
  words: string | undefined,
  context: Context,
  asked: Asked,
): Promise<Lead> {
  const { id } = await chooseLead(words, context, asked);
  return getLeadForChange(id, context);
}

const entry = /^#?L?(\d{1,8})$/i;
const shown = 5;

/** Asks with the person's newest open leads as buttons. */
async function askWhichLead(context: Context, { argument }: Asked): Promise<never> {
  const { store, scope, actor, isPrivate } = context;
  if (scope.kind === "nobody" && !isPrivate) throw outOfScope();
  const subject = { kind: "person", id: actor.id, name: actor.name, teamId: actor.team?.id ?? null } as const;
  const statuses = openStatuses;
  const own = await store.leads.list(scope, { subject, statuses, limit: shown });
  const leads = own.length > 0 ? own : await store.leads.list(scope, { statuses, limit: shown });
  const choices = leads.map((lead) => choiceOf(lead, argument, context));
  throw new UserError("lead.ask_which", {}, { slot: argument, ...(choices.length > 0 && { choices }) });
}

function choiceOf({ id, name, status }: Lead, argument: string, { t }: Context): Choice {
  return {
    label: t("lead.choice", { lead: `L${id}`, name, status: t(`lead.status_${status}`) }),
    set: { [argument]: `L${id}` },
  };
}

function unknownLead(lead: string, { isPrivate }: Context): UserError {
  return isPrivate ? new UserError("error.no_such_lead", { lead }) : outOfScope();
}

function outOfScope(): UserError {
  return new UserError("error.out_of_scope", { example: "/lead list" });
}
