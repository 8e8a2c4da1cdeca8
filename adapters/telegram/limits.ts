/**
 * Telegram's own limits, as its Bot API documents them. Texts are counted after their markup is read, here in UTF-16
 * units: never fewer than the characters that Telegram counts.
 */
export const limits = {
  text: 4_096,
  caption: 1_024,
  callbackBytes: 64,
  buttons: 100,
  /** As JSON. Not documented: from 10 KB on, Telegram has been seen to refuse a keyboard. */
  keyboardBytes: 9_000,
  photoBytes: 10 * 1_024 * 1_024,
  documentBytes: 50 * 1_024 * 1_024,
  downloadBytes: 20 * 1_024 * 1_024,
  commands: 100,
  description: 256,
} as const;
