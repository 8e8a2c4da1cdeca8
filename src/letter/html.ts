import type { Letter } from "#src/chat/letter.ts";
import { letterLook } from "#src/chat/letter-look.ts";
import { renderBlock } from "./html-blocks.ts";
import { headStyle } from "./html-head.ts";
import { escapeHtml, lettering, placing, type Style, styled } from "./html-text.ts";

const { colours, width, padding, radius, margin, accentHeight, company, text, footer } = letterLook;

/** A whole HTML document that mail programs show alike: tables, styles in the elements, nothing from elsewhere. */
export function renderLetterHtml(letter: Letter): string {
  return `<!doctype html>
<html lang="${letter.locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(letter.subject)}</title>
<style>
${headStyle}
</style>
</head>
<body${styled("page", bodyStyle)}>
${placing("page", { "background-color": colours.page })}
<tr><td align="center"${styled("around", { padding: `${margin}px 12px` })}>
${placing("paper", paperStyle, String(width))}
<tr><td${styled("in accent-line company", companyStyle)}>${escapeHtml(letter.company)}</td></tr>
<tr><td${styled("in ink", textStyle)}>
${letter.blocks.map(renderBlock).join("\n")}
</td></tr>
<tr><td${styled("in line muted", footerStyle)}>${escapeHtml(letter.footer)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** A word that is wider than a phone breaks instead of pushing the mail out of it. */
const breaking: Style = { "text-align": "left", "word-break": "break-word", "overflow-wrap": "anywhere" };

const bodyStyle: Style = {
  margin: 0,
  padding: 0,
  width: "100%",
  "background-color": colours.page,
  "-webkit-text-size-adjust": "100%",
};

/** Outlook takes its width from the attribute, all others from here. */
const paperStyle: Style = {
  width: "100%",
  "max-width": width,
  "table-layout": "fixed",
  "background-color": colours.paper,
  "border-radius": radius,
};

const companyStyle: Style = {
  ...lettering(company),
  ...breaking,
  padding: `20px ${padding}px 0`,
  "border-top": `${accentHeight}px solid ${colours.accent}`,
  "border-radius": `${radius}px ${radius}px 0 0`,
  "font-weight": "bold",
  color: colours.accent,
};

const textStyle: Style = {
  ...lettering(text),
  ...breaking,
  padding: `20px ${padding}px 12px`,
  color: colours.ink,
};

const footerStyle: Style = {
  ...lettering(footer),
  ...breaking,
  padding: `16px ${padding}px 24px`,
  "border-top": `1px solid ${colours.line}`,
  color: colours.muted,
};
