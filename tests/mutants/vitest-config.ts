import { defineConfig, type ViteUserConfig } from "vitest/config";

/** The tests that are to notice a mutant, without a browser and without the projects of `npm test`. */
export function testsOf(
  include: readonly string[],
  exclude: readonly string[] = [],
): ViteUserConfig {
  return defineConfig({
    resolve: { conditions: ["waymark-source"] },
    ssr: { resolve: { conditions: ["waymark-source"] } },
    test: {
      include: [...include],
      exclude: [...exclude],
      testTimeout: 60_000,
      // Each change runs the tests of many files: they share what they load. What a module remembers is made
      // in the first test that asks for it, so that a change there is put to that test alone: the score is
      // too low.
      isolate: false,
    },
  });
}
