import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "#src/domain/fold.ts";
import { type LetterTemplate, readTemplate } from "./template.ts";

/** The templates of a folder, by name; none where there is no folder. Throws an Error meant for the operator. */
export function loadTemplates(folder: string): readonly LetterTemplate[] {
  if (!existsSync(folder)) return [];
  const templates = readdirSync(folder)
    .filter((name) => name.endsWith(".md") && !/^readme/i.test(name))
    .toSorted()
    .map((name) => readTemplate(name.replace(/\.md$/, ""), readFileSync(join(folder, name), "utf8")));
  for (const [index, template] of templates.entries()) {
    const twin = templates.slice(0, index).find((other) => isMistakable(other, template));
    if (twin) {
      throw new Error(
        `templates/${template.key}.md: it has the same name as templates/${twin.key}.md, “${template.name}”; nobody could choose between them`,
      );
    }
  }
  return templates;
}

function isMistakable(one: LetterTemplate, other: LetterTemplate): boolean {
  return one.kind === other.kind && fold(one.name) === fold(other.name);
}
