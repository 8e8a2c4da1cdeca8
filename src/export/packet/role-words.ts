import { roles } from "#src/domain/person.ts";
import type { Translate } from "#src/i18n/translate.ts";

/** A role that is not known any more stays as the locked row has it. */
export function roleWords(role: string, t: Translate): string {
  const known = roles.find((one) => one === role);
  return known === undefined ? role : t(`role.${known}`);
}
