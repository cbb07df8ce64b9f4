import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.ts";

const browserTests = "tests/**/*.browser.test.ts";

export default defineConfig({
  resolve: { conditions: ["waymark-source"] },
  ssr: { resolve: { conditions: ["waymark-source"] } },
  test: {
    // A worker waits while a browser or a build is at work, and these wait for the next frame or file:
    // half as many again as there are cores keep all of them at work.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongestFirst },
    // Builds that a test starts need not read the engine's TypeScript anew.
    env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, ".cache/compiled") },
    setupFiles: ["tests/support/seed.ts", "tests/support/end-builds.ts"],
    // What Vite makes of modules, for the next run.
    fsModuleCache: true,
    fsModuleCachePath: resolve(import.meta.dirname, ".cache/modules"),
    // Only what fails waits so long: a machine may be busy with other work.
    testTimeout: 420_000,
    hookTimeout: 420_000,
    // A list of faults is told whole.
    chaiConfig: { truncateThreshold: 0 },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: [browserTests],
          // Files of a worker share what they load: a third of the time would go into loading it anew.
          isolate: false,
          // Node loads everything itself, as it does where Waymark runs, and a command that a test runs in its own
          // process has what the test has loaded. Code that Vite rewrites runs a tenth slower.
          experimental: { viteModuleRunner: false, nodeLoader: false },
          execArgv: ["--conditions=waymark-source"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [browserTests],
          // A worker's browser serves all files that it runs.
          isolate: false,
          globalSetup: "tests/browser/support/prepare.ts",
          expect: { poll: { timeout: 90_000 } },
        },
      },
    ],
  },
});
