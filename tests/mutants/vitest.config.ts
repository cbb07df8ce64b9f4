import { defineConfig } from "vitest/config";
import { areas, leftOut } from "./areas.ts";

// The tests of one area, without a browser and without the projects of `npm test`. Stryker starts it in a
// process of its own, so that its environment says which area.
const { MUTANTS_AREA } = process.env;

export default defineConfig({
  resolve: { conditions: ["waymark-source"] },
  ssr: { resolve: { conditions: ["waymark-source"] } },
  test: {
    include: areas.flatMap(({ name, tests }) => (name === MUTANTS_AREA ? [...tests] : [])),
    exclude: [...leftOut],
    setupFiles: ["tests/mutants/setup.ts", "tests/support/end-builds.ts"],
    testTimeout: 60_000,
    // Each change runs the tests of many files: they share what they load. What a module remembers is made
    // in the first test that asks for it, so that a change there is put to that test alone: the score is
    // too low.
    isolate: false,
    // Node loads everything itself, as in `npm test`, from what it compiled for the change before.
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
