import type { Context } from "#src/command/command.ts";
import { withoutPhones } from "#src/command/phones.ts";
import { formatPhone, maskPhone } from "#src/domain/phone.ts";

type Readers = Pick<Context, "isPrivate">;

/** A phone number in full for the asking person alone; a shared conversation sees enough to recognise it. */
export function showPhone(phone: string, { isPrivate }: Readers): string {
  return isPrivate ? formatPhone(phone) : maskPhone(phone);
}

/** A text of somebody's own words, without the phone numbers in it where others read along. */
export function showText(text: string, { isPrivate }: Readers): string {
  return isPrivate ? text : withoutPhones(text);
}
