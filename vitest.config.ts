import { defineConfig } from "vitest/config";

const withDatabase = [
  "test/store/**/*.test.ts",
  "test/commands/**/*.test.ts",
  "test/delivery/**/*.test.ts",
  "test/web/calendar.test.ts",
  "test/web/files.test.ts",
  "test/adapters/contract*.test.ts",
];

export default defineConfig({
  test: {
    // Most of a test's time goes by in PostgreSQL, which works beside it.
    maxWorkers: 2,
    projects: [
      {
        test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [...withDatabase, "test/system/**"] },
      },
      {
        test: {
          name: "store",
          include: withDatabase,
          globalSetup: "test/support/server.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "system",
          include: ["test/system/**/*.test.ts"],
          globalSetup: "test/support/server.ts",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
