import fc from "fast-check";
import { afterAll, beforeAll, inject, type RunnerTestSuite } from "vitest";
import "../support/seed.ts";

// That a change is noticed is enough: no smaller example is looked for, which takes a hundred runs more.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

/** What Stryker notes while the tests run without a change: by test, the changes that it reaches. */
interface Noted {
  currentTestId?: string | undefined;
  readonly mutantCoverage?: { readonly perTest: Record<string, Record<string, number>> };
}

declare module "vitest" {
  interface ProvidedContext {
    globalNamespace: string;
    testNameSeparator: string;
  }
}

const noted = Reflect.get(globalThis, inject("globalNamespace")) as Noted | undefined;

// What a file makes before its first test, Stryker takes for no test's: it is put to all tests of the file.
const BEFORE = "before the first test";

beforeAll(() => {
  if (noted) noted.currentTestId = BEFORE;
});

// biome-ignore lint/correctness/noEmptyPattern: Vitest asks for a pattern, to see what of it is used.
afterAll(({}, suite) => {
  const reached = noted?.mutantCoverage?.perTest;
  const before = reached?.[BEFORE];
  if (!reached || !before) return;
  delete reached[BEFORE];
  for (const id of testsIn(suite, [])) reached[id] = { ...before, ...reached[id] };
});

/** Their names as Stryker has them. */
function testsIn(suite: Readonly<RunnerTestSuite>, names: readonly string[]): readonly string[] {
  return suite.tasks.flatMap((task) => {
    const own = [...names, task.name];
    if (task.type === "suite") return testsIn(task, own);
    return [`${task.file.filepath}#${own.join(inject("testNameSeparator")).trim()}`];
  });
}
