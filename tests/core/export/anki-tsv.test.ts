import fc from "fast-check";
import { expect, test } from "vitest";
import { writeAnkiTsv } from "../../../src/core/export/anki-tsv.ts";
import { anyCharacter } from "../../support/any-character.ts";

test("headers, then a note a line, with its id first", () => {
  const notes = [
    {
      id: "ask",
      front: "What comes first?",
      back: "Ask her\nShe may want help.",
      tags: ["help", "asking first"],
    },
    { id: "refuse", front: 'Is "no" enough?', back: "a\tb & <c>", tags: [] },
  ];
  expect(writeAnkiTsv(notes, { deck: "Peer\nsupport" })).toBe(
    `#separator:tab
#html:true
#notetype:Waymark
#deck:Peer support
#columns:id\tfront\tback\ttags
#tags column:4
ask\tWhat comes first?\tAsk her<br>She may want help.\thelp asking_first
refuse\t"Is ""no"" enough?"\t"a\tb &amp; &lt;c&gt;"\t
`,
  );
});

test("the lines of code keep their indents, and spaces that stand together", () => {
  const front = "What is it?\n  if x:\n\treturn  1\n\nelse";
  const back = "    a\n  b\n";
  const file = writeAnkiTsv([{ id: "q", front, back, tags: [] }], { deck: "d" });
  const nbsp = (count: number) => "&nbsp;".repeat(count);
  expect(file.split("\n")[6]).toBe(
    `q\tWhat is it?<br>${nbsp(2)}if x:<br>${nbsp(4)}return${nbsp(2)}1<br><br>else\t${nbsp(4)}a<br>${nbsp(2)}b\t`,
  );
});

test.each([
  { what: "one empty line in front", front: "\nAsk", html: "Ask" },
  { what: "empty lines with spaces in front", front: " \t\n\n  \nAsk", html: "Ask" },
  { what: "words at the end of a first line", front: "Ask\n\nher", html: "Ask<br><br>her" },
  { what: "several lines and spaces behind", front: "Ask \n \n", html: "Ask" },
  { what: "line ends of other systems", front: "a\rb\r\nc", html: "a<br>b<br>c" },
])("$what", ({ front, html }) => {
  const file = writeAnkiTsv([{ id: "q", front, back: "b", tags: [] }], { deck: "d" });
  expect(file.split("\n")[6]).toBe(`q\t${html}\tb\t`);
});

test("spaces round and within a tag or a deck's name are one", () => {
  const note = { id: "q", front: "f", back: "b", tags: ["  asking \n first "] };
  const lines = writeAnkiTsv([note], { deck: " Peer  \t support " }).split("\n");
  expect(lines[3]).toBe("#deck:Peer support");
  expect(lines[6]).toBe("q\tf\tb\tasking_first");
});

test("whatever a text holds, a note is one line of four fields", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.string(), (front, back) => {
      const file = writeAnkiTsv([{ id: "q", front, back, tags: [] }], { deck: "d" });
      expect(fieldsOf(file.split("\n")[6] ?? "")).toHaveLength(4);
      expect(file.split(/\r\n?|\n/)).toHaveLength(8);
    }),
  );
});

/** A reader by the book: a quoted field ends at a quote that is not doubled. */
function fieldsOf(line: string): readonly string[] {
  return line.match(/(?:^|\t)(?:"(?:[^"]|"")*"|[^"\t]*)(?=\t|$)/g) ?? [];
}
