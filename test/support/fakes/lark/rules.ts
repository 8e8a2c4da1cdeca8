/** What the open platform allows, in bytes where nothing else is said. */
export const limits = {
  textBody: 150 * 1_024,
  cardBody: 30 * 1_024,
  image: 10 * 1_024 * 1_024,
  file: 30 * 1_024 * 1_024,
  resource: 100 * 1_024 * 1_024,
  uuid: 50,
  cardTags: 200,
  cardTables: 5,
  tableColumns: 50,
  tablePage: 10,
} as const;

/** Messages a second: to one person or group, and of the app altogether. */
export const rates = { perConversation: 5, perApp: 50 } as const;

/** A repeat with the same key within an hour is answered with the first message. */
export const repeatsKnownForMs = 3_600_000;

/** The platform waits 15 s, 5 min, 1 h and 6 h before it delivers again. */
export const retryPausesMs = [15, 60, 300, 1_200] as const;

/** How long it waits for an acknowledgement. */
export const acknowledgeWithinMs = 3_000;

/** How long a delivery waits for the bot to be there at all, before that counts as an attempt. */
export const waitForBotMs = 8_000;

/** In seconds. */
export const tokenLife = 7_200;

/** The platform hands out the same token until it has but half an hour to live. */
export const tokenReusedUntil = 1_800;
