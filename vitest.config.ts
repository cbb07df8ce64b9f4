import { defineConfig } from "vitest/config";

const browserTests = "tests/**/*.browser.test.ts";

export default defineConfig({
  resolve: { conditions: ["waymark-source"] },
  ssr: { resolve: { conditions: ["waymark-source"] } },
  test: {
    // A browser or a build at work leaves the worker waiting, so that every core can have one.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [browserTests],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [browserTests],
          globalSetup: "tests/browser/support/prepare.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A second is little for a browser beside another on one core.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
