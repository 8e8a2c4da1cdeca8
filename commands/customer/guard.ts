import type { Context } from "#src/command/command.ts";
import { covers } from "#src/domain/access.ts";
import { type Choice, UserError } from "#src/errors.ts";
import type { ContactTraits, Twin } from "#src/store/interface/customers.ts";
import { showText } from "../lead/mask.ts";
import { sayWhen } from "./ago.ts";

/** So many twins are told of; more say no more. */
const shown = 3;

type Guarding = {
  /** Whether the line may be attached to what is there already: it then comes back with `attach` set to `K12` or `L5`. */
  readonly mayAttach: boolean;
};

/**
 * Asks before a contact is saved that somebody in the company already has, unless the person has said to go on
 * (`confirmed` holds `twin`). Of what lies outside the reader's range only the owner's name and team are told.
 */
export async function askAboutTwins(
  contact: ContactTraits,
  context: Context,
  { mayAttach }: Guarding = { mayAttach: true },
): Promise<void> {
  const { store, t, confirmed, isPrivate } = context;
  if (confirmed.has("twin")) return;
  // Sent together, and looked for once they are held.
  const [, found] = await Promise.all([
    store.customers.holdTwins(contact),
    store.customers.findTwins(contact),
  ]);
  const twins = found.slice(0, shown);
  if (twins.length === 0) return;
  if (!isPrivate && !twins.every((twin) => isSeen(twin, context))) {
    throw new UserError("error.out_of_scope", { example: "/customer list" });
  }

  const lines: string[] = [];
  for (const twin of twins) lines.push(await describe(twin, context));
  const attaching = mayAttach ? twins.map((twin) => choiceOf(twin, context)) : [];
  throw new UserError(
    mayAttach ? "guard.ask" : "guard.ask_to_save",
    { twins: lines.join("\n") },
    {
      choices: [
        ...attaching,
        { label: t(mayAttach ? "guard.log_anyway" : "guard.save_anyway"), confirm: "twin" },
        { label: t("question.drop"), cancel: true },
      ],
    },
  );
}

/** Whether more than the owner's name may be told. */
export function isSeen({ owner }: Twin, { scope }: Pick<Context, "scope">): boolean {
  return owner ? covers(scope, { kind: "person", ...owner }) : covers(scope, { kind: "company" });
}

async function describe(twin: Twin, context: Context): Promise<string> {
  const { t } = context;
  const by = t(`guard.by_${twin.by}`);
  if (!isSeen(twin, context)) {
    return twin.owner
      ? t(`guard.other_${twin.kind}`, { by, owner: await ownerOf(twin, context) })
      : t(`guard.unowned_${twin.kind}`, { by });
  }
  const values = { by, name: twin.name, id: twin.id, owner: await ownerOf(twin, context) };
  const who =
    twin.status === null
      ? t("guard.customer", values)
      : t("guard.lead", { ...values, status: t(`lead.status_${twin.status}`) });
  return `${who} ${lastOf(twin, context)}`;
}

/** `Lan (nhóm Bắc)`: what everybody may know of a twin. */
export async function ownerOf({ owner }: Twin, { store, now, t }: Context): Promise<string> {
  if (!owner) return t("guard.nobody");
  const { name, team } = await store.people.get(owner.id, now.toPlainDate());
  return team ? t("guard.owner", { name, team: team.name }) : name;
}

/** “Lan đã gọi 2 ngày trước: gửi báo giá.” */
function lastOf({ lastActivity }: Twin, context: Context): string {
  const { t } = context;
  if (!lastActivity) return t("guard.never_contacted");
  const { kind, on, by, text } = lastActivity;
  const did = t(`customer.did_${kind}`, { by: by ?? t("audit.system"), when: sayWhen(on, context) });
  return text === null
    ? t("guard.last", { did })
    : t("guard.last_about", { did, text: showText(text, context) });
}

function choiceOf(twin: Twin, context: Context): Choice {
  const number = `${twin.kind === "customer" ? "K" : "L"}${twin.id}`;
  return { label: labelOf(twin, number, context), set: { attach: number }, confirm: "twin" };
}

function labelOf(twin: Twin, number: string, context: Context): string {
  const { t } = context;
  if (isSeen(twin, context)) return t("guard.attach", { name: twin.name, number });
  return twin.owner
    ? t(`guard.attach_${twin.kind}_of`, { owner: twin.owner.name, number })
    : t(`guard.attach_${twin.kind}`, { number });
}
