import { exceptions, isAllowed } from "./allowed.ts";
import { purposes } from "./purposes.ts";
import type { Package, Tree } from "./tree.ts";
import { withoutDigest } from "./without-digest.ts";

/** What may not stay as it is, a sentence each. */
export function judgeDependencies({ direct, all, denied }: Tree): readonly string[] {
  const names = new Set(all.map(({ name }) => name));
  return [
    ...all
      .filter((one) => !isFine(one))
      .map(
        ({ name, version, licence }) =>
          `${name} ${version}: the licence ${licence ?? "(none)"} is not allowed.`,
      ),
    ...all
      .filter(({ name, hasInstallScript }) => hasInstallScript && !denied.has(name))
      .map(({ name, version }) => `${name} ${version}: runs a script when it is installed.`),
    ...all
      .filter(({ name, hasDigest }) => !hasDigest && !withoutDigest.has(name))
      .map(({ name, version }) => `${name} ${version}: has no digest in the lock file.`),
    ...all
      .filter(({ name, hasDigest }) => hasDigest && withoutDigest.has(name))
      .map(({ name }) => `${name}: has its digest; src/cli/licences/without-digest.ts says it has none.`),
    ...direct
      .filter(({ name }) => !purposes.has(name))
      .map(({ name }) => `${name}: src/cli/licences/purposes.ts does not say what it is for.`),
    ...[...exceptions.keys(), ...purposes.keys(), ...withoutDigest]
      .filter((name) => !names.has(name))
      .map((name) => `${name}: is spoken of, and not installed.`),
  ];
}

function isFine({ name, licence, isDevelopment }: Package): boolean {
  return exceptions.has(name) || (licence !== undefined && isAllowed(licence, isDevelopment));
}
