import { expect, it } from "vitest";
import { readMoodleXml } from "../../src/formats/moodle-xml/read-moodle-xml.ts";
import { moodleXmlWriter } from "../../src/formats/moodle-xml/write-moodle-xml.ts";
import { draftOf } from "../../src/formats/question/draft.ts";
import { readBankOf } from "./bank-of.ts";

it("pictures that questions show are packed where their texts name them, and come back", () => {
  const bank = readBankOf([
    {
      ...{ id: "cup", kind: "single-choice", stem: "Which?\n\n![A cup](../content/cup.png)" },
      rationale: "See `</text>` ![a](<../content/a b.png>).",
      options: [
        { id: "x", text: "![cup](../content/cup.png)", key: true },
        { id: "y", text: "![gone](../content/gone.png)" },
      ],
    },
  ]);
  const files = new Map([
    ["../content/cup.png", { name: "cup.png", bytes: new TextEncoder().encode("tea") }],
    ["../content/a b.png", { name: "a-b.png", bytes: new TextEncoder().encode("Assam") }],
  ]);
  const [item] = bank.items;
  const written = item && moodleXmlWriter.write(item, files);
  if (!written || !("text" in written)) throw new Error("it is written");
  // https://docs.moodle.org/en/Moodle_XML_format#General_structure; "tea" in base64 is dGVh.
  const { before, after } = moodleXmlWriter.frame(bank);
  expect(written.text).toContain(
    '![A cup](@@PLUGINFILE@@/cup.png)</text><file name="cup.png" path="/" encoding="base64">dGVh</file></questiontext>',
  );
  expect(written.text).toContain("<name><text>Which? A cup</text></name>");
  const { questions, assets, leftOut } = readMoodleXml(before + written.text + after);
  expect(leftOut).toEqual([]);
  expect(
    [...(assets ?? [])].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  ).toEqual([
    ["cup.png", "tea"],
    ["a-b.png", "Assam"],
  ]);
  expect(questions.map(draftOf)).toMatchObject([
    {
      item: {
        stem: "Which?\n\n![A cup](waymark-asset:cup.png)",
        rationale: "See `</text>` ![a](<waymark-asset:a-b.png>).",
      },
    },
  ]);
});
