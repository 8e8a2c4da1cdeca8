import { z } from "zod";

export type BotAccount = {
  readonly id: string;
  /** What people call it by; Zalo does not say which of them stands in a message. */
  readonly names: readonly string[];
};

/** What every method answers; undefined for anything that is not of this form. */
export function readEnvelope(text: string): z.output<typeof envelope> | undefined {
  return envelope.safeParse(text).data;
}

/** An id, as text whatever it is written as. */
export const anId = z.union([z.string().min(1), z.number()]).transform(String);

export const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError is how JSON says that this is none.
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
});

export const account = z
  .object({ id: anId, account_name: z.string().optional(), display_name: z.string().optional() })
  .transform(
    ({ id, account_name, display_name }): BotAccount => ({
      id,
      names: [display_name, account_name].map((name) => name?.trim() ?? "").filter((name) => name !== ""),
    }),
  );

export const webhookInfo = z.object({ url: z.string().nullish() });

const envelope = json.pipe(
  z.object({
    ok: z.boolean(),
    result: z.unknown().optional(),
    error_code: z.coerce.number().optional(),
    description: z.string().optional(),
  }),
);
