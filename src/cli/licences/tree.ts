import { z } from "zod";

export type Package = {
  readonly name: string;
  readonly version: string;
  /** As the package says; undefined where it says nothing. */
  readonly licence: string | undefined;
  readonly isDevelopment: boolean;
  readonly hasInstallScript: boolean;
  /** Whether what is installed has to be, letter for letter, what was locked. */
  readonly hasDigest: boolean;
};

export type Group = "running" | "platform" | "development";

export type Tree = {
  /** What package.json asks for itself. */
  readonly direct: readonly (Package & { readonly group: Group })[];
  /** All that may be installed, on whichever system. */
  readonly all: readonly Package[];
  /** The packages whose install scripts are denied. */
  readonly denied: ReadonlySet<string>;
};

const versions = z.record(z.string(), z.string()).prefault({});
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  allowScripts: z.record(z.string(), z.boolean()).prefault({}),
});

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
      integrity: z.string().optional(),
    }),
  ),
});

export function readTree(manifestJson: unknown, lockJson: unknown): Tree {
  const { dependencies, devDependencies, optionalDependencies, allowScripts } = manifest.parse(manifestJson);
  const entries = Object.entries(lock.parse(lockJson).packages).filter(([path]) => path !== "");
  const packages = new Map(
    entries.map(([path, { version = "", license, dev = false, hasInstallScript = false, integrity }]) => [
      path,
      {
        name: nameOf(path),
        version,
        licence: license,
        isDevelopment: dev,
        hasInstallScript,
        hasDigest: integrity !== undefined,
      },
    ]),
  );

  const asked = (names: Readonly<Record<string, string>>, group: Group) =>
    Object.keys(names).flatMap((name) => {
      const found = packages.get(`node_modules/${name}`);
      return found ? [{ ...found, group }] : [];
    });
  return {
    direct: [
      ...asked(dependencies, "running"),
      ...asked(optionalDependencies, "platform"),
      ...asked(devDependencies, "development"),
    ],
    all: [...packages.values()],
    denied: new Set(Object.keys(allowScripts).filter((name) => allowScripts[name] === false)),
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}
