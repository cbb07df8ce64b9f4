import { expect, it } from "vitest";
import { article, soundFiles, writeSite } from "../support/read-and-build.ts";
import { configuration, waymark } from "./support.ts";

it("a build shows fifty of many faults; what --max-warnings does not allow ends with 1, the site built", async () => {
  const links = Array.from({ length: 60 }, (_, index) => `[x](gone-${index}.md)`).join("\n");
  const folder = await writeSite({
    ...soundFiles,
    ".eleventy.js": configuration.replace(
      'title: "Test"',
      'title: "Test", ruleSet: process.env.RULE_SET',
    ),
    "content/index.md": article("Home", links),
  });
  const stopped = await waymark(folder, "build");
  expect(stopped.output.match(/ dead-link: /g)).toHaveLength(50);
  expect(stopped.output).toMatch(
    /\nBy rule:\n {2}60 dead-link\n10 others are not shown: .*\n60 faults to mend; nothing was written\.\n$/,
  );
  expect(stopped.code).toBe(1);

  process.env.RULE_SET = "migrate";
  const built = await waymark(folder, "build", "--max-warnings", "59").finally(() => {
    delete process.env.RULE_SET;
  });
  expect(built.output).toContain("  60 dead-link (warning)\n");
  expect(built.output).toMatch(/^Built _site in /m);
  expect(built.output).toContain("There are 60 warnings, and --max-warnings allows 59.\n");
  expect(built.code).toBe(1);
});
