import { parse } from "gift-pegjs";
import { expect, it } from "vitest";
import { bankText, questionText } from "../../src/formats/export/bank-text.ts";
import { giftWriter } from "../../src/formats/gift/write-gift.ts";
import { readBankOf } from "./bank-of.ts";

it("GIFT that goes out is what another reader of GIFT takes it for", () => {
  const bank = readBankOf([
    {
      ...{ id: "which", kind: "single-choice", stem: "Which = {this}?", rationale: "It ~is~." },
      options: [
        { id: "x", text: "a: b", key: true, feedback: "Yes #1." },
        { id: "y", text: "c = d" },
      ],
    },
    { id: "truth", kind: "true-false", stem: "Hot?", answer: false },
    { id: "word", kind: "short-answer", stem: "Frozen?", accept: ["ice", "frozen water"] },
    { id: "number", kind: "numeric", stem: "How much?", value: 5, tolerance: 1 },
    {
      ...{ id: "pairs", kind: "matching", stem: "Which?" },
      prompts: [
        { id: "a", text: "A", match: "one" },
        { id: "b", text: "B", match: "two" },
      ],
      responses: [
        { id: "one", text: "1" },
        { id: "two", text: "2" },
      ],
    },
    { id: "essay", kind: "reflection", stem: "Why?", model: "So." },
  ]);
  const questions = bank.items.flatMap((item) => questionText(item, giftWriter) ?? []);
  const [category, ...read] = parse(bankText(bank, giftWriter, questions).text);
  expect(category).toMatchObject({ type: "Category" });
  expect(read.map(({ type }) => type)).toEqual([
    "MC",
    "TF",
    "Short",
    "Numerical",
    "Matching",
    "Essay",
  ]);
  expect(read[0]).toMatchObject({
    stem: { format: "markdown", text: "Which = {this}?" },
    globalFeedback: { text: "It ~is~." },
    choices: [
      { isCorrect: true, text: { text: "a: b" }, feedback: { text: "Yes #1." } },
      { isCorrect: false, text: { text: "c = d" } },
    ],
  });
  expect(read[1]).toMatchObject({ isTrue: false });
});
