/** What Slack takes, as it documents it; in characters where nothing else is said. */
export const limits = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  /** Of a message's blocks as JSON: Slack answers `msg_blocks_too_long` a little above 13,000. */
  message: 12_000,
  /** Of a text in a block. */
  text: 3_000,
  note: 2_000,
  /** Of the text beside the blocks, which notifications show. */
  fallback: 3_000,
  /** The heading counts. */
  tableRows: 100,
  tableColumns: 20,
  /** Of all cells of a message. */
  tableText: 10_000,
  buttonsPerBlock: 25,
  label: 75,
  /** Of what a button carries. */
  value: 2_000,
  altText: 1_000,
} as const;

/** Letters of one width that a phone shows in one line. */
export const phoneWidth = 44;

/** Slack's promise for the address that comes with a command or press. */
export const responseUrlLife = { minutes: 30 } as const;
export const responseUrlAnswers = 5;

export const callTimeoutMs = 10_000;
export const uploadTimeoutMs = 30_000;
