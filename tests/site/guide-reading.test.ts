import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../support/build-site.ts";
import { countOf, gradeOf, syllablesOf } from "../support/reading/grade.ts";
import { proseOf } from "../support/reading/prose.ts";

// The guide's articles are to be read by people of any schooling, and not to be clipped either.

/** The grades that health writing is told to stay within. Below them, thoughts come in pieces. */
const GRADES = { easiest: 6, hardest: 8 };
/**
 * Words a sentence, on average. At 9 to 11 a reviewer found the first edition easy and choppy: thoughts
 * that belong together came in pieces. Beyond 18, short words no longer keep an article below grade 8.
 */
const SENTENCES = { shortest: 12, longest: 18 };
/** Where one sentence holds more, it holds a list or a second thought. */
const LONGEST_SENTENCE = 45;

const articles = [
  ...readdirSync(join(repository, "content/guide"))
    .filter((name) => name.endsWith(".md") && name !== "index.md")
    .map((name) => `guide/${name}`),
  "exam/ethics-questions.md",
].map((name) => ({
  name,
  prose: proseOf(readFileSync(join(repository, "content", name), "utf8")),
}));

const sentenceEnds = new Intl.Segmenter("en", { granularity: "sentence" });
const sentencesOf = (prose: readonly string[]) =>
  prose.flatMap((paragraph) => [...sentenceEnds.segment(paragraph)].map(({ segment }) => segment));

describe("the running prose of each article", () => {
  test.each(articles)(
    "of $name is of grade 6 to 8, in sentences neither clipped nor long",
    ({ prose }) => {
      const count = countOf(prose);
      expect(count.words).toBeGreaterThan(200);
      expect(gradeOf(count)).toBeGreaterThanOrEqual(GRADES.easiest);
      expect(gradeOf(count)).toBeLessThanOrEqual(GRADES.hardest);
      expect(count.words / count.sentences).toBeGreaterThanOrEqual(SENTENCES.shortest);
      expect(count.words / count.sentences).toBeLessThanOrEqual(SENTENCES.longest);
      const long = sentencesOf(prose).filter((one) => countOf([one]).words > LONGEST_SENTENCE);
      expect(long).toEqual([]);
    },
  );

  test("answers what people come to the exam's article with in its first sentence, in 20 words", () => {
    const { prose } = articles.find(({ name }) => name.startsWith("exam/")) ?? { prose: [] };
    const [first = ""] = sentencesOf(prose);
    expect(first).toMatch(/autonomy means/);
    expect(countOf([first]).words).toBeLessThanOrEqual(20);
  });
});

describe("what is counted", () => {
  test("the grade, worked out by hand", () => {
    // 9 words and 11 syllables in one sentence: 0.39 × 9 + 11.8 × 11 / 9 − 15.59.
    expect(gradeOf({ words: 9, sentences: 1, syllables: 11 })).toBeCloseTo(2.34, 2);
    const fox = "The quick brown fox jumps over the lazy dog.";
    expect(countOf([fox])).toEqual({ words: 9, sentences: 1, syllables: 11 });
  });

  test("syllables, as a dictionary divides them, but for one word in ten", () => {
    const divided =
      "made asked need-ed hous-es a-ble lit-tle au-ton-o-my in-de-pend-ence some-thing cre-ate qui-et " +
      "so-cial i-de-a re-la-tion-ship con-fi-den-ti-al-i-ty re-fused chang-es be-ing a-gree-ment " +
      "ev-i-dence sup-port-er choice de-ci-sion med-i-ca-tion psy-chi-at-ric hos-pi-tal re-cov-er-y " +
      "pri-va-cy sit-u-a-tion ex-pe-ri-ence se-ri-ous pre-vi-ous in-di-vid-u-al sci-ence cli-ent tri-al " +
      "re-li-ance some-one tried wor-ried knowl-edge lan-guage ques-tion spe-cial as-so-ci-a-tion " +
      "go-ing the-o-ry ar-e-a ev-ery-where some-times state-ment home-less han-dled strug-gles " +
      "pro-fes-sion-al vol-un-tar-y trans-par-en-cy ob-li-ga-tion care-ful";
    const words = divided.split(" ").map((word) => ({
      word: word.replaceAll("-", ""),
      syllables: word.split("-").length,
    }));
    const wrong = words.filter(({ word, syllables }) => syllablesOf(word) !== syllables);
    expect(wrong.length).toBeLessThanOrEqual(words.length / 10);
    const told = words.reduce((sum, { word }) => sum + syllablesOf(word), 0);
    const right = words.reduce((sum, { syllables }) => sum + syllables, 0);
    expect(told / right).toBeGreaterThan(0.97);
    expect(told / right).toBeLessThan(1.03);
  });

  test("what is no running prose is left out", () => {
    const article = [
      "---\ntitle: Not read\n---",
      "A first paragraph, with [a link](x.md#y) and a note [@a-note].",
      "## A heading. Not read.",
      "- Not read.",
      "| Not | read. |\n|---|---|\n| Not | read. |",
      '::: dialogue\n**Ola:** "Not read."\n:::',
      "> Not read.",
      "**Not read**",
      "::: note Not read\nWhat a box says.\n:::",
    ].join("\n\n");
    expect(proseOf(article)).toEqual([
      "A first paragraph, with a link and a note.",
      "What a box says.",
    ]);
  });
});
