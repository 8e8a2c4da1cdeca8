export type Shaped = { readonly name: string; readonly index: number };

const settings = [
  "SLACK_BOT_TOKEN",
  "SLACK_APP_TOKEN",
  "SLACK_SIGNING_SECRET",
  "TELEGRAM_BOT_TOKEN",
  "TELEGRAM_WEBHOOK_SECRET",
  "ZALO_BOT_TOKEN",
  "ZALO_WEBHOOK_SECRET",
  "LARK_APP_SECRET",
  "LARK_VERIFICATION_TOKEN",
  "LARK_ENCRYPT_KEY",
  "MAIL_BOUNCE_SECRET",
  "SMTP_PASSWORD",
  "METRICS_TOKEN",
  "POSTGRES_PASSWORD",
];

/** The shapes of what opens the platforms that we speak with, and of our own settings with a value that was drawn. */
const shapes: ReadonlyMap<string, RegExp> = new Map([
  ["telegram-or-zalo-token", /(?<![\w-])\d{6,20}:[\w-]{30,}/g],
  ["slack-token", /(?<![\w-])(?:xox[abeprs]|xapp)-[\dA-Za-z-]{24,}/g],
  ["slack-webhook", /hooks\.slack\.com\/(?:services|workflows)\/T\w{6,}\/[\w/]{16,}/g],
  ["lark-token", /(?<![\w-])[atu]-g[\dA-Za-z]{32,}(?![\w-])/g],
  ["lark-webhook", /open\.(?:larksuite|feishu)\.\w+\/open-apis\/bot\/v2\/hook\/[\da-f-]{32,}/g],
  ["smtp-password", /smtps?:\/\/[^\s:@/"'`$]+:[^\s@/"'`$]+@/g],
  ["setting", new RegExp(`(?:${settings.join("|")})["']?\\s*[:=]\\s*["'\`]?([\\w+/=-]{16,})`, "g")],
]);

export function findShapes(text: string): readonly Shaped[] {
  return [...shapes].flatMap(([name, shape]) =>
    [...text.matchAll(shape)]
      .filter(([, value]) => value === undefined || isDrawn(value))
      .map(({ index }) => ({ name, index })),
  );
}

/** A name, or letters in their order, is a stand-in; a secret has letters and digits, and few of them beside their neighbours. */
function isDrawn(value: string): boolean {
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  const codes = [...value].map((letter) => letter.charCodeAt(0));
  const steps = codes.filter((code, index) => Math.abs(code - (codes[index - 1] ?? 0)) <= 1);
  return steps.length * 3 < value.length && new Set(codes).size >= 8;
}
