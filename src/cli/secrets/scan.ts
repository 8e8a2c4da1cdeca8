import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Finding, Text } from "./finding.ts";
import { knownFindings } from "./known.ts";
import { findShapes } from "./our-shapes.ts";
import { findUsual } from "./usual.ts";

export async function scanFiles(root: string, paths: readonly string[]): Promise<readonly Finding[]> {
  const texts: Text[] = [];
  for (const path of paths) {
    const bytes = await readFile(join(root, path));
    if (isText(bytes)) texts.push({ path, text: bytes.toString("utf8") });
  }
  const findings = await scanTexts(texts);
  return findings.filter(({ path, rule }) => !isKnown(path, rule));
}

/** Without regard to what is known. */
export async function scanTexts(texts: readonly Text[]): Promise<readonly Finding[]> {
  const ours = texts.flatMap(({ path, text }) =>
    findShapes(text).map(({ name, index }) => ({ path, line: lineAt(text, index), rule: name })),
  );
  return [...(await findUsual(texts)), ...ours];
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 8_192).includes(0);
}

function isKnown(path: string, rule: string): boolean {
  return knownFindings.some((known) => known.path === path && known.rule === rule);
}
