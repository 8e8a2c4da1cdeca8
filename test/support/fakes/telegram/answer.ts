/** What a method gives back. A breach is a fault of the bot's, not of the world around it. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
      readonly isBreach: boolean;
    };

export function done(result: unknown = true): Answer {
  return { ok: true, result };
}

/** The bot did what Telegram does not take. */
export function breach(description: string, code = 400): Answer {
  return {
    ok: false,
    code,
    description: code === 400 ? `Bad Request: ${description}` : description,
    isBreach: true,
  };
}

/** The bot could not know. */
export function refuse(
  code: number,
  description: string,
  parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number },
): Answer {
  return { ok: false, code, description, isBreach: false, ...(parameters && { parameters }) };
}
