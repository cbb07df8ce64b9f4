import { testsOf } from "./vitest-config.ts";

export default testsOf(
  ["tests/{build,cli,eleventy,messages,templates}/**/*.test.ts"],
  [
    // They run the program as a process of its own, in which no change is made.
    "tests/build/command.test.ts",
    "tests/build/output-folder/killed.test.ts",
    "tests/cli/{configuration,node-version,reports,serve}.test.ts",
    "tests/eleventy/configurations.test.ts",
  ],
);
