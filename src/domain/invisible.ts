/**
 * Letters that nobody sees, and those that turn the direction of writing. A name with one of them looks like another name
 * and is none. What joins an emoji stays.
 */
const invisible =
  /[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D/gu;

export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}
