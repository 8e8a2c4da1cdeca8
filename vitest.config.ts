import { defineConfig } from "vitest/config";

const withDatabase = [
  "test/commands/**/*.test.ts",
  "test/store/**/*.test.ts",
  "test/delivery/**/*.test.ts",
  "test/pay/**/*.test.ts",
  "test/schedule/**/*.test.ts",
  "test/security/**/*.test.ts",
  "test/mail/mailing*.test.ts",
  "test/metrics/metrics.test.ts",
  "test/web/attachments.test.ts",
  "test/web/calendar.test.ts",
  "test/web/files.test.ts",
  "test/web/mail-preview.test.ts",
  "test/adapters/contract*.test.ts",
];

/** Real processes, servers and browsers. */
const withProcesses = ["test/system/**/*.test.ts"];

/** Loading what the file before had loaded took a third of the time, and no file leaves anything behind. */
const shared = { isolate: false };

const onServer = {
  globalSetup: "test/support/server.ts",
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // A busy machine is no reason to fail: the usual second is over before a page has been opened.
  expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
  test: {
    // Most of a test's time goes by in PostgreSQL, which works beside it, or in waiting.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...withDatabase, ...withProcesses],
          ...shared,
        },
      },
      { test: { name: "store", include: withDatabase, ...shared, ...onServer } },
      { test: { name: "system", include: withProcesses, ...onServer, testTimeout: 120_000 } },
    ],
  },
});
