import fc from "fast-check";
import { expect, it } from "vitest";
import { bankText, questionText } from "../../src/formats/export/bank-text.ts";
import { readSkillQuiz } from "../../src/formats/skill-quiz/read-skill-quiz.ts";
import { skillQuizWriter } from "../../src/formats/skill-quiz/write-skill-quiz.ts";
import { readBankOf } from "./bank-of.ts";

function written(items: readonly Readonly<Record<string, unknown>>[]) {
  const bank = readBankOf(items);
  const questions = bank.items.flatMap((item) => questionText(item, skillQuizWriter) ?? []);
  return { bank, count: questions.length, text: bankText(bank, skillQuizWriter, questions).text };
}

const options = [
  { id: "x", text: "Tea:\n\n```sh\nmake tea\n```", key: true },
  { id: "y", text: "```\n- [ ] ice\n```" },
];

it("a Markdown quiz is written as such quizzes are", () => {
  const { text } = written([
    { id: "warm", kind: "single-choice", stem: "Which is *warm*?", options, rationale: "Boiled." },
    { id: "hot", kind: "true-false", stem: "1. Ice\n2. Tea\n\nBoth are hot.", answer: false },
    { id: "word", kind: "short-answer", stem: "Which?", accept: ["tea"] },
  ]);
  expect(text).toBe(`# Tea

#### Q1. Which is *warm*?

- [x] Tea:

  \`\`\`sh
  make tea
  \`\`\`
- [ ]
  \`\`\`
  - [ ] ice
  \`\`\`

**Explanation:** Boiled.

#### Q2.

1. Ice
2. Tea

Both are hot.

- [ ] True
- [x] False
`);
});

/** As the repositories of such quizzes count their questions: headings with a number, outside of code. */
function counted(text: string): { readonly questions: number; readonly options: number } {
  const plain = text.replace(/^ *(`{3,}|~{3,})[\s\S]*?^ *\1 *$/gm, "");
  return {
    questions: [...plain.matchAll(/^#### Q\d+\./gm)].length,
    options: [...plain.matchAll(/^- \[[x ]\]/gm)].length,
  };
}

it("whatever texts say, the quiz has as many questions and options as were written, and their texts", () => {
  const line = fc.constantFrom(
    ...["word", "#### Q7. Which?", "- [x] no", "# Title", "```", "~~~~", "**Explanation:** so", ""],
    ...[": x", "> said", "    code", "  - [ ] inner", "Explanation", "***"],
  );
  const lines = fc
    .array(line, { minLength: 1, maxLength: 5 })
    .map((all) => all.join("\n").trim())
    .filter((all) => /\w/.test(all));
  const item = fc.record({ stem: lines, rationale: lines, one: lines, two: lines });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
      const made = items.map(({ stem, rationale, one, two }, at) => ({
        ...{ id: `i-${at}`, kind: "single-choice", stem, rationale },
        options: [{ id: "x", text: `a ${one}`, key: true }, ...[{ id: "y", text: `b ${two}` }]],
      }));
      const { bank, count, text } = written(made);
      if (count === 0) return;
      const read = readSkillQuiz(text);
      expect(read.leftOut, text).toEqual([]);
      expect(read.questions, text).toHaveLength(count);
      if (!/```|~~~/.test(JSON.stringify(items)))
        expect(counted(text), text).toEqual({ questions: count, options: 2 * count });
      const plain = (words: string) => words.replace(/^ /gm, "").trim();
      const stems = bank.items.map(({ stem }) => plain(stem));
      for (const { stem } of read.questions) expect(stems).toContain(plain(stem.text));
    }),
    { numRuns: 200 },
  );
});
