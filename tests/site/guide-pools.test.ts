import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { bankSchema } from "../../src/site/read/bank.ts";
import { quizSchema } from "../../src/site/read/quiz.ts";
import { repository } from "../support/build-site.ts";

// What the guide promises of its questions: enough of each to be drawn anew.

const folder = join(repository, "quizzes");
const read = (name: string): unknown => parse(readFileSync(join(folder, name), "utf8"));
const banks = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml") && !name.endsWith(".quiz.yaml"))
  .map((name) => bankSchema.parse(read(name)));
const inArticles = banks.filter(({ article }) => article !== undefined);
const final = quizSchema.parse(read("final.quiz.yaml"));

test("there are 140 questions and more, and each article's end with something to think over", () => {
  expect(banks.flatMap(({ items }) => items).length).toBeGreaterThanOrEqual(140);
  const without = inArticles.filter(
    ({ items }) => !items.some(({ kind }) => kind === "reflection"),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
});

test("the final draws from every article, of three questions and more for each it asks", () => {
  const draws = final.draw ?? [];
  expect(draws.flatMap(({ from }) => from).toSorted()).toEqual(
    inArticles.map(({ id }) => id).toSorted(),
  );
  const few = draws.filter(({ from, kinds = [], count }) => {
    const pool = banks.filter(({ id }) => from.includes(id)).flatMap(({ items }) => items);
    return pool.filter(({ kind }) => kinds.includes(kind)).length < 3 * count;
  });
  expect(few).toEqual([]);
});

test("each objective has three questions that the final can draw", () => {
  const graded = new Set(final.draw?.[0]?.kinds);
  const counts = new Map<string, number>();
  for (const { objective = "", kind } of inArticles.flatMap(({ items }) => items)) {
    if (graded.has(kind)) counts.set(objective, (counts.get(objective) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThanOrEqual(40);
  expect([...counts].filter(([, count]) => count < 3)).toEqual([]);
});
