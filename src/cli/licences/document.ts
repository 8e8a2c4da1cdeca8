import { exceptions } from "./allowed.ts";
import { purposes } from "./purposes.ts";
import type { Group, Package, Tree } from "./tree.ts";

const headings: readonly (readonly [Group, string])[] = [
  ["running", "What the bot runs on"],
  ["platform", "Runtime and database, one each for every system"],
  ["development", "What only developers need"],
];

/** The whole of docs/dependencies.md. */
export function describeDependencies({ direct, all, denied }: Tree): string {
  const asked = headings.flatMap(([group, heading]) => [
    `## ${heading}`,
    "",
    "| package | version | licence | what for |",
    "| --- | --- | --- | --- |",
    ...direct
      .filter((one) => one.group === group)
      .map((one) => `| ${one.name} | ${one.version} | ${said(one)} | ${purposes.get(one.name) ?? ""} |`),
    "",
  ]);
  return [
    "# Dependencies and licences",
    "",
    "`npm run licences` writes this page from package.json and package-lock.json; a test keeps it current and refuses a",
    "licence that is not allowed (`src/cli/licences/allowed.ts`).",
    "",
    ...asked,
    ...wholeTree(all),
    "## Exceptions",
    "",
    ...[...exceptions].map(([name, why]) => `- ${name}: ${why}`),
    "",
    ...installScripts(all, denied),
    "",
  ].join("\n");
}

function wholeTree(all: readonly Package[]): readonly string[] {
  const licences = [...new Set(all.map(said))].toSorted();
  const count = (licence: string, isDevelopment: boolean) =>
    all.filter((one) => said(one) === licence && one.isDevelopment === isDevelopment).length;
  return [
    "## The whole tree",
    "",
    `${all.length} packages may be installed, on whichever system; licences as the packages state them.`,
    "",
    "| licence | with the bot | for developers |",
    "| --- | ---: | ---: |",
    ...licences.map((licence) => `| ${licence} | ${count(licence, false)} | ${count(licence, true)} |`),
    "",
  ];
}

function installScripts(all: readonly Package[], denied: ReadonlySet<string>): readonly string[] {
  const scripted = all.filter(({ hasInstallScript }) => hasInstallScript);
  return [
    "## Install scripts",
    "",
    "None may run: `npm start` installs with `--ignore-scripts`, and package.json denies those that a package brings.",
    "",
    ...scripted.map(
      ({ name, version }) => `- ${name} ${version}: ${denied.has(name) ? "denied" : "NOT DENIED"}`,
    ),
  ];
}

function said({ licence }: Package): string {
  return licence ?? "none stated";
}
