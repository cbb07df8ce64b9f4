import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/site/config/config.ts";
import { article, buildChanged } from "../support/read-and-build.ts";

const yaml = `title: Test
search:
  synonyms:
    - words: [ward]
    - words: [ward, Ward]
    - words: [ward]
      means: [unit, "!", ward]
    - means: [unit]
    - words: [ward, unit]
      mean: [x]
    - words: [ward, unit]
`;

test("each fault of a synonym is named where it stands", async () => {
  const { parse } = await import("yaml");
  const file = { path: "waymark.config.yaml", text: yaml, kind: "yaml" } as const;
  const { diagnostics } = readConfig(parse(yaml), file);
  expect(diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '4:14 option "search.synonyms.0.words": must have a second word, or `means` beside it',
    '5:21 option "search.synonyms.1.words.1": must be another word than "ward", which finds the same',
    '7:21 option "search.synonyms.2.means.1": must have a letter or a digit',
    '7:26 option "search.synonyms.2.means.2": must be another word than "ward", which finds the same',
    '8:7 option "search.synonyms.3.words": is missing',
    '10:7 "search.synonyms.4.mean" is not an option',
  ]);
});

describe("what is built", () => {
  const files = {
    "content/glossary.yaml":
      "terms:\n  - { id: wrap, term: WRAP, definition: A plan., aliases: [recovery action plan] }\n  - { id: choice, term: Choice, definition: An act. }\n",
    "content/about/help.md": article("Help", "Call."),
  };
  const synonymsIn = (built: ReadonlyMap<string, string>) => {
    const [, entry = ""] =
      [...built].find(([path]) => path.startsWith("assets/search-entry/")) ?? [];
    return /"synonyms":(\[.*?\}\])/.exec(entry)?.[1];
  };

  test("the index has what the configuration says, then the names of each term that has several", async () => {
    const built = await buildChanged(files, {
      search: { synonyms: [{ words: ["aid"], means: ["help"] }] },
    });
    expect(synonymsIn(built)).toBe(
      '[{"words":["aid"],"means":["help"]},{"words":["WRAP","recovery action plan"]}]',
    );
  });

  test("where there are none, nothing of them", async () => {
    expect(synonymsIn(await buildChanged({}))).toBeUndefined();
  });
});
