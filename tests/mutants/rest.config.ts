import { testsOf } from "./vitest-config.ts";

export default testsOf(["tests/build/**/*.test.ts", "tests/cli/**/*.test.ts"]);
