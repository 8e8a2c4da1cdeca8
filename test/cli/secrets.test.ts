import { generateKeyPairSync } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { listFiles } from "#src/cli/secrets/files.ts";
import { knownFindings } from "#src/cli/secrets/known.ts";
import { scanFiles, scanTexts } from "#src/cli/secrets/scan.ts";

const root = join(import.meta.dirname, "..", "..");
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Put together here, so that this file holds none. */
const drawn = "k3Vq9Zt7Xw2Lr8Pn5Bm4Yc6Hd1Jf0Gs7Ta9Ue";
const planted = [
  ["telegram-or-zalo-token", `TELEGRAM_BOT_TOKEN=7${"123456789"}:AAF${drawn.slice(0, 32)}`],
  ["telegram-or-zalo-token", `bot${"4512"}/ zalo "2819${"40018472615"}:${drawn}"`],
  ["slack-token", `token: xoxb-${"2718281828"}-${"3141592653"}-${drawn.slice(0, 24)}`],
  ["slack-token", `xa${"pp"}-1-A0${"24680AB"}-${"1357924680"}-${drawn}`],
  ["slack-webhook", `https://hooks.slack${".com"}/services/T0AB1CD2E/B0FG3HI4J/${drawn.slice(0, 24)}`],
  ["lark-token", `Bearer t-g1${drawn}`],
  [
    "lark-webhook",
    `https://open.larksuite${".com"}/open-apis/bot/v2/hook/0f9e8d7c-6b5a-4f3e-2d1c-0b9a8f7e6d5c`,
  ],
  ["smtp-password", `smtps${"://"}bot:${drawn}@smtp.example.com:465`],
  ["setting", `LARK_APP_SECRET${"="}${drawn.slice(0, 32)}`],
  ["setting", `{ "SLACK_SIGNING_SECRET"${":"} "8f742231b10e41a6c9d05b7e3fa2d685" }`],
  ["privatekey", aPrivateKey()],
  ["database-connection-string", `postgresql${"://"}chot:${drawn.slice(0, 20)}@db.example.com:5432/chot`],
  ["github", `ghp_${drawn.slice(0, 36)}`],
] as const;

function aPrivateKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2_048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return privateKey;
}

describe("scanTexts", () => {
  it.each(planted)("finds a %s: its file and line, and not what it says", async (rule, secret) => {
    const texts = [
      { path: "README.md", text: "Nothing to see.\nNor here." },
      { path: "docs/notes.md", text: `First.\nSecond.\n${secret}\n` },
      { path: "src/last.ts", text: "export {};\n" },
    ];

    const findings = await scanTexts(texts);

    expect(findings).toContainEqual({ path: "docs/notes.md", line: 3, rule });
    expect(JSON.stringify(findings)).not.toContain(drawn.slice(0, 16));
  });

  it("knows every secret of .env.example", async () => {
    const example = await readFile(join(root, ".env.example"), "utf8");
    const names = [...example.matchAll(/^(\w+_(?:SECRET|PASSWORD|KEY|TOKEN))=/gm)].map(([, name]) => name);
    const texts = names.map((name = "") => ({ path: name, text: `${name}${"="}${drawn.slice(0, 32)}` }));

    const found = (await scanTexts(texts)).filter(({ rule }) => rule === "setting");

    expect(names).toContain("POSTGRES_PASSWORD");
    expect(found.map(({ path }) => path)).toEqual(names);
  });

  it("takes no word of a comment that would switch it off", async () => {
    const text = `// secretlint-disable\nghp_${drawn.slice(0, 36)}\n`;

    expect(await scanTexts([{ path: "a.ts", text }])).toContainEqual(
      expect.objectContaining({ rule: "github" }),
    );
  });

  it.each([
    "TELEGRAM_BOT_TOKEN=\nSLACK_SIGNING_SECRET=\n",
    "SLACK_SIGNING_SECRET=your-signing-secret-goes-here",
    'TELEGRAM_WEBHOOK_SECRET: "0123456789abcdef0123456789abcdef"',
    "TELEGRAM_BOT_TOKEN=123456:ABC-DEF",
    "const secret = config.LARK_APP_SECRET;",
    "postgresql://user:password@host:5432/name",
  ])("does not take %j for a secret", async (text) => {
    expect(await scanTexts([{ path: "a.txt", text }])).toEqual([]);
  });
});

describe("what is known not to be a secret", () => {
  it("is still there, and passes for that reason only", async () => {
    const paths = [...new Set(knownFindings.map(({ path }) => path))];

    const findings = await scanTexts(
      await Promise.all(
        paths.map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })),
      ),
    );

    const found = findings.map(({ path, rule }) => `${path} ${rule}`);
    expect([...new Set(found)].toSorted()).toEqual(
      knownFindings.map(({ path, rule }) => `${path} ${rule}`).toSorted(),
    );
    expect(await scanFiles(root, paths)).toEqual([]);
  });
});

describe("listFiles", () => {
  it("lists what git knows, and nothing that it ignores", async () => {
    const files = await listFiles(root);

    expect(files).toContain(".env.example");
    expect(files).toContain("src/main.ts");
    expect(files.filter((file) => /^(node_modules|data|coverage)\/|^\.env$/.test(file))).toEqual([]);
  });

  it("lists the tree without what .gitignore names, where there is no git", async () => {
    const folder = await mkdtemp(join(tmpdir(), "chot-secrets-"));
    folders.push(folder);
    const written = ["a.ts", ".env", ".env.example", "data/x", "src/b.ts", "src/gen1/c.ts", "src/d.log"];
    for (const file of written) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), "");
    }
    await writeFile(join(folder, ".gitignore"), "# ours\ndata/\n.env\nsrc/gen*/\n*.log\n");

    expect(await listFiles(folder)).toEqual([".env.example", ".gitignore", "a.ts", "src/b.ts"]);
  });
});
