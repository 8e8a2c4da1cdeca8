const firm = /^(\d{10})(?:-?(\d{3}))?$/;

/** Since July 2025 households and people are known by the twelve digits of their identity card (circular 86/2024/TT-BTC). */
const person = /^0\d{11}$/;

/** What each of the first nine digits of a firm's code weighs in its tenth. */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** `0300588569`, with `-001` behind it for a branch; undefined when it is none or one of its digits is wrong. */
export function parseTaxCode(text: string): string | undefined {
  const compact = text.replace(/[\s.]/g, "").replace(/[\u2010-\u2013]/, "-");
  if (person.test(compact)) return compact;
  const [, code, branch] = firm.exec(compact) ?? [];
  if (code === undefined || !hasRightCheckDigit(code)) return undefined;
  return branch === undefined ? code : `${code}-${branch}`;
}

/** The tenth digit is ten less what the weighted sum leaves over at eleven. */
function hasRightCheckDigit(code: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return 10 - (sum % 11) === Number(code[9]);
}
