import { expect, it } from "vitest";
import { unnamedFiles } from "../../src/migrate/unnamed-files.ts";

function left(files: readonly string[], text: string) {
  return unnamedFiles({ copies: new Map(files.map((to) => [to, { from: to }])) }, [text]);
}

it("code and settings stay out of a site, unless an article names them", () => {
  const files = [
    "a.md",
    "package.json",
    "hooks.py",
    "snippets/run.sh",
    "my file.yaml",
    "cup.svg",
    "CNAME",
  ];
  expect(
    left(
      files.map((file) => `content/${file}`),
      'See <<< @/snippets/run.sh{2} and [it](./my%20file.yaml#a), not "packages.json".',
    ),
  ).toEqual(["content/package.json", "content/hooks.py"]);
});

it("what goes to the site's root is all for readers", () => {
  expect(left(["public/app.js", "content/a.md"], "")).toEqual([]);
});
