import { defineConfig } from "vitest/config";

/** They compute, and leave nothing behind: no server, no connection, no timer. */
const computing = ["chart", "chat", "command", "domain", "export", "i18n", "import"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

const said = ["test/commands/**/*.test.ts"];

const withDatabase = [
  "test/store/**/*.test.ts",
  "test/delivery/**/*.test.ts",
  "test/pay/**/*.test.ts",
  "test/schedule/**/*.test.ts",
  "test/mail/mailing*.test.ts",
  "test/web/attachments.test.ts",
  "test/web/calendar.test.ts",
  "test/web/files.test.ts",
  "test/web/mail-preview.test.ts",
  "test/adapters/contract*.test.ts",
];

const onServer = {
  globalSetup: "test/support/server.ts",
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // A busy machine is no reason to fail: the usual second is over before a page has been opened.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    // Most of a test's time goes by in PostgreSQL, which works beside it.
    maxWorkers: 2,
    projects: [
      // Half the time of such a file was loading the modules that the one before had loaded.
      { test: { name: "computing", include: computing, isolate: false } },
      { test: { name: "commands", include: said, isolate: false, ...onServer } },
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...computing, ...said, ...withDatabase, "test/system/**"],
        },
      },
      { test: { name: "store", include: withDatabase, ...onServer } },
      {
        test: { name: "system", include: ["test/system/**/*.test.ts"], ...onServer, testTimeout: 120_000 },
      },
    ],
  },
});
