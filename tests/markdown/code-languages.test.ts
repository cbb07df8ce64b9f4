import { expect, it } from "vitest";
import { codeLanguage, nearestLanguage } from "../../src/markdown/code-languages.ts";

it.each([
  ["js", "js"],
  ["Python", "python"],
  ["vue", "xml"],
  ["jsonl", "json"],
  ["njk", "twig"],
  ["dotenv", "bash"],
  ["math", "latex"],
  ["cfg", "ini"],
  // Not among the common ones.
  ["haskell", "haskell"],
])("%s is what highlight.js calls %s", (written, name) => {
  expect(codeLanguage(written)).toMatchObject({ kind: "known", name });
});

it.each(["", "text", "TXT", "none", "output", "log", "csv", "regex"])("%j is plain", (written) => {
  expect(codeLanguage(written)).toEqual({ kind: "plain" });
});

it("what nobody knows is told apart, with what may have been meant", () => {
  expect(codeLanguage("pyhton")).toEqual({ kind: "unknown" });
  expect(nearestLanguage("pyhton")).toBe("python");
  expect(nearestLanguage("haskel")).toBe("haskell");
  expect(nearestLanguage("sqlit")).toBe("sqlite");
  expect(nearestLanguage("ouptut")).toBe("output");
  expect(nearestLanguage("qwertz")).toBeUndefined();
});
