import { lintSource } from "@secretlint/core";
import { creator as usualRules } from "@secretlint/secretlint-rule-preset-recommend";
import type { Finding, Text } from "./finding.ts";

/** What secretlint keeps of each call makes the next one slower, so many files make one text. */
const filesAtOnce = 200;

/** Some of its rules look only into files of these names. */
const readAlone = /(?:^|\/)(?:\.npmrc|package(?:-lock)?\.json)$/;

/** The tokens of the world at large: clouds, code hosts, databases, private keys. */
export async function findUsual(texts: readonly Text[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const batch of batchesOf(texts)) findings.push(...(await findIn(batch)));
  return findings;
}

function batchesOf(texts: readonly Text[]): readonly (readonly Text[])[] {
  const alone = texts.filter(({ path }) => readAlone.test(path)).map((text) => [text]);
  const others = texts.filter(({ path }) => !readAlone.test(path));
  const count = Math.ceil(others.length / filesAtOnce);
  const batches = Array.from({ length: count }, (_, at) =>
    others.slice(at * filesAtOnce, (at + 1) * filesAtOnce),
  );
  return [...alone, ...batches];
}

async function findIn(batch: readonly Text[]): Promise<readonly Finding[]> {
  const { messages } = await lintSource({
    source: {
      filePath: batch[0]?.path ?? "",
      content: batch.map(({ text }) => withoutSwitches(text)).join("\n"),
      contentType: "text",
      ext: "",
    },
    options: { config: { rules: [{ id: "usual", rule: usualRules }] }, noPhysicFilePath: batch.length > 1 },
  });
  return messages.map(({ loc, ruleId }) => ({
    ...placeOf(batch, loc.start.line),
    rule: ruleId.replace("@secretlint/secretlint-rule-", ""),
  }));
}

/** A comment that switches the rules off would do so for the files behind it as well. */
function withoutSwitches(text: string): string {
  return text.replaceAll("secretlint-", "secretlint_");
}

function placeOf(batch: readonly Text[], line: number): { readonly path: string; readonly line: number } {
  let rest = line;
  for (const { path, text } of batch) {
    const lines = text.split("\n").length;
    if (rest <= lines) return { path, line: rest };
    rest -= lines;
  }
  return { path: batch.at(-1)?.path ?? "", line: rest };
}
