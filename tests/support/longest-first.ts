import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { repository } from "./build-site.ts";

/**
 * Files that take far longer than their size says, which Vitest goes by on a fresh clone: 15 s and more,
 * of 1 or 2. Begun last, one of them keeps one core at work for long when the others have nothing to do.
 */
export const longest: readonly string[] = [
  "tests/browser/access.browser.test.ts",
  "tests/browser/hosting.browser.test.ts",
  "tests/browser/search-access.browser.test.ts",
  "tests/browser/quiz-access.browser.test.ts",
  "tests/browser/daily.browser.test.ts",
  "tests/package.test.ts",
  "tests/docs/tutorial.test.ts",
  "tests/output/folder/killed.test.ts",
  "tests/output/write-site.test.ts",
  "tests/cli/serve.test.ts",
  "tests/output/article-cache.test.ts",
  "tests/eleventy/command.test.ts",
  "tests/bench/scripts.test.ts",
];

/**
 * Browser tests before unit tests, so that the last files of a run are short ones and its workers change from
 * one kind to the other once; of each kind these before all others, and then Vitest's order.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification) => {
      const at = longest.indexOf(relative(repository, moduleId).replaceAll("\\", "/"));
      const inKind = at === -1 ? longest.length : at;
      return inKind + (project.name === "browser" ? 0 : 2 * longest.length);
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
