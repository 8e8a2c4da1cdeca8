import { existsSync, globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readConfig } from "#src/config.ts";

const compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      environment: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      volumes: z.array(z.string()).default([]),
      networks: z.array(z.string()),
      stop_grace_period: z.string().optional(),
    }),
  ),
  configs: z.object({ caddyfile: z.object({ content: z.string() }) }),
  volumes: z.record(z.string(), z.null()),
  networks: z.record(z.string(), z.unknown()),
});

describe("compose.yaml", () => {
  it("gives each instance settings that the bot takes, and time to drain", async () => {
    const { services } = await readCompose();

    for (const name of ["chot-1", "chot-2"]) {
      const { environment = {}, stop_grace_period } = services[name] ?? {};
      const config = readConfig(filledIn(environment));
      expect(config).toMatchObject({ host: "0.0.0.0", port: 3000, dataDir: "/data", isPublic: true });
      expect(Number.parseInt(stop_grace_period ?? "", 10)).toBeGreaterThanOrEqual(config.drainSeconds + 10);
    }
  });

  it("names only settings that .env.example has", async () => {
    const text = await readFile("compose.yaml", "utf8");
    const { services } = await readCompose();
    const known = settingsOf(await readFile(".env.example", "utf8"));
    const asked = [...text.matchAll(/\$\{(\w+)/g)].map(([, name = ""]) => name);
    const given = Object.keys(services["chot-1"]?.environment ?? {});

    expect([...asked, ...given].filter((name) => !known.includes(name))).toEqual([]);
  });

  it("gives each instance a folder of its own, and mounts what is there", async () => {
    const { services, volumes } = await readCompose();
    const own = ["chot-1", "chot-2"].map((name) =>
      services[name]?.volumes.find((volume) => volume.endsWith(":/data")),
    );
    const sources = Object.values(services).flatMap((service) =>
      service.volumes.map((volume) => volume.split(":")[0] ?? ""),
    );

    expect(new Set(own).size).toBe(2);
    expect(own).not.toContain(undefined);
    expect(
      sources.filter((source) => !(source.startsWith("./") ? existsSync(source) : source in volumes)),
    ).toEqual([]);
  });

  it("has a proxy that reaches the instances, and a database that nobody else does", async () => {
    const { services, configs } = await readCompose();
    const { content } = configs.caddyfile;

    expect(content).toContain("reverse_proxy chot-1:3000 chot-2:3000");
    expect(content).toContain("health_uri /ready/webhooks");
    expect(content).not.toMatch(/metrics|chat/);
    expect(services["database"]?.networks).toEqual(["inside"]);
    expect(services["proxy"]?.networks).toEqual(["outside"]);
  });
});

describe("docs/chot@.service", () => {
  it("starts a program of this repository with settings that the bot takes", async () => {
    const unit = await readFile("docs/chot@.service", "utf8");
    const environment = Object.fromEntries(
      [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [
        name,
        value.replaceAll("%i", "1"),
      ]),
    );
    const [, program = ""] = /^ExecStart=\S+ (\S+)$/m.exec(unit) ?? [];
    const config = readConfig(environment);

    expect(existsSync(program)).toBe(true);
    expect(config).toMatchObject({ port: 3001, dataDir: "/var/lib/chot/1" });
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThanOrEqual(
      config.drainSeconds + 10,
    );
    expect(unit).toContain("http://127.0.0.1:300%i/ready");
    expect(unit).not.toContain("MemoryDenyWriteExecute=");
  });
});

describe("Dockerfile", () => {
  it("copies and runs what is there, and leaves out what is secret", async () => {
    const file = await readFile("Dockerfile", "utf8");
    const copied = [...file.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, paths = ""]) => paths.split(" "));
    const run = [...file.matchAll(/\bsrc\/[\w/.]+\.(?:ts|mjs)\b/g)].map(([path]) => path);
    const ignored = (await readFile(".dockerignore", "utf8")).split("\n");

    expect([...copied, ...run].filter((path) => !existsSync(path))).toEqual([]);
    expect(copied).toContain("package-lock.json");
    expect(ignored).toEqual(
      expect.arrayContaining([".env", ".git", "node_modules", "data", "backups", "*.zip"]),
    );
  });
});

describe("docs/operate.md", () => {
  it("knows only log lines that are written", async () => {
    const page = await readFile("docs/operate.md", "utf8");
    const [, section = ""] = page.split("## Log lines worth knowing");
    const rows = section.split("\n").filter((line) => line.startsWith("| `") && !line.startsWith("| `msg`"));
    const lines = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, line = ""]) => line),
    );
    const sources = await Promise.all(globSync("src/**/*.ts").map((path) => readFile(path, "utf8")));
    const all = sources.join("\n");

    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => !all.includes(`"${line}"`))).toEqual([]);
  });

  it("gives commands for services that compose.yaml has", async () => {
    const page = await readFile("docs/operate.md", "utf8");
    const { services } = await readCompose();
    const named = [...page.matchAll(/^.*docker compose .*$/gm)].flatMap(([line]) =>
      [...line.matchAll(/\bchot-\d\b|(?<= exec )[a-z]+/g)].map(([name]) => name),
    );

    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in services))).toEqual([]);
  });

  it("names only settings, programs and pages that are there", async () => {
    const page = await readFile("docs/operate.md", "utf8");
    const known = settingsOf(await readFile(".env.example", "utf8"));
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await readFile("package.json", "utf8")));
    const settings = [...page.matchAll(/`([A-Z]{2,}(?:_[A-Z]+)+)(?:=[^`]*)?`/g)].map(([, name = ""]) => name);
    const programs = [...page.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = ""]) => name);
    const files = [...page.matchAll(/\bsrc\/[\w/-]+\.(?:ts|mjs)\b/g)].map(([path]) => path);
    const links = [...page.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = ""]) => path);

    expect(settings.filter((name) => name !== "NODE_ENV" && !known.includes(name))).toEqual([]);
    expect(programs.filter((name) => !(name in scripts))).toEqual([]);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    expect(links.filter((path) => !existsSync(`docs/${path}`))).toEqual([]);
  });
});

async function readCompose() {
  const file: unknown = parse(await readFile("compose.yaml", "utf8"), { merge: true });
  return compose.parse(file);
}

/** What an operator puts into .env, in place. */
function filledIn(environment: Readonly<Record<string, string | number>>): Record<string, string> {
  const values: Record<string, string> = {
    POSTGRES_PASSWORD: "0123abcd",
    CHOT_DOMAIN: "bot.example.com",
    METRICS_TOKEN: "0123456789abcdef",
  };
  const fill = (text: string) => text.replace(/\$\{(\w+)[^}]*\}/g, (_, name: string) => values[name] ?? "");
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(String(value))]));
}

function settingsOf(file: string): readonly string[] {
  return [...file.matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name);
}
