import { testsOf } from "./vitest-config.ts";

export default testsOf(
  ["tests/{cli,eleventy,markdown,messages,output,render,site}/**/*.test.ts"],
  [
    // They run the program as a process of its own, in which no change is made.
    "tests/eleventy/command.test.ts",
    "tests/output/folder/killed.test.ts",
    "tests/cli/{configuration,node-version,reports,serve}.test.ts",
    "tests/eleventy/configurations.test.ts",
  ],
);
