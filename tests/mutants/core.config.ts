import { testsOf } from "./vitest-config.ts";

export default testsOf([
  "tests/core/**/*.test.ts",
  "tests/search/**/*.test.ts",
  // The words of the schemas and of faults are core's too.
  "tests/site/{diagnostics,item-faults,scenario-faults,schema,typed-kinds}.test.ts",
]);
