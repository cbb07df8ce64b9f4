import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readGift } from "../../src/formats/gift/read-gift.ts";
import type { SourceAnswer, SourceTask } from "../../src/formats/question/source-question.ts";
import { repository } from "../support/build-site.ts";

// What another reader of GIFT, gift-pegjs, reads in its 51 files. Its questions lie beside the repository.
const folder = path.join(repository, "../shared/data/questions/gift-pegjs/questions");

it.skipIf(!existsSync(folder))("reads what gift-pegjs reads in its own files", () => {
  const files = globSync("*.gift", { cwd: folder }).sort();
  expect(files).toHaveLength(51);
  for (const file of files) {
    const { questions, leftOut } = readGift(readFileSync(path.join(folder, file), "utf8"));
    const json = readFileSync(path.join(folder, file.replace(/\.gift$/, ".json")), "utf8");
    const expected = (JSON.parse(json) as readonly PegQuestion[]).filter(
      ({ type }) => type !== "Category",
    );
    const read = [
      ...questions.map(({ place, name, stem, task }) => ({
        ...{ line: place.line, title: name ?? null, stem: tidy(stem.text), type: types[task.type] },
        answers: answersOf(task),
      })),
      ...leftOut.map(({ place, name }) => ({
        ...{ line: place.line, title: name ?? null, type: "Description", answers: [] },
      })),
    ].sort((a, b) => a.line - b.line);
    expect(
      read.map(({ line: _, ...rest }) => rest),
      file,
    ).toMatchObject(expected.map(asRead));
    expect(
      leftOut.filter(({ why }) => why === "refused"),
      file,
    ).toEqual([]);
  }
});

interface PegQuestion {
  readonly type: string;
  readonly title: string | null;
  readonly stem: { readonly text: string };
  readonly isTrue?: boolean;
  readonly choices?: unknown;
  readonly matchPairs?: readonly {
    readonly subquestion: { readonly text: string };
    readonly subanswer: string;
  }[];
}

interface PegChoice {
  readonly isCorrect: boolean;
  readonly weight: number | null;
  readonly text: { readonly text: string };
}

const types = {
  ...{ choice: "MC", "true-false": "TF", "short-answer": "Short", numeric: "Numerical" },
  ...{ matching: "Matching", essay: "Essay", ordering: "", cloze: "" },
} satisfies Readonly<Record<SourceTask["type"], string>>;

function asRead({ type, title, stem, isTrue, choices, matchPairs }: PegQuestion) {
  const pairs = matchPairs?.map(({ subquestion, subanswer }) => [
    ...[tidy(subquestion.text), tidy(subanswer)],
  ]);
  const chosen =
    type === "MC" || type === "Short"
      ? (choices as readonly PegChoice[]).map(({ isCorrect, weight, text }) => [
          ...[tidy(text.text), weight ?? (isCorrect ? 100 : 0)],
        ])
      : type === "TF"
        ? [isTrue]
        : [];
  return {
    ...{ type, title, answers: pairs ?? chosen },
    ...(type !== "Description" && { stem: tidy(stem.text) }),
  };
}

function answersOf(task: SourceTask): readonly unknown[] {
  const weighed = ({ text, weight }: SourceAnswer) => [tidy(text.text), weight];
  switch (task.type) {
    case "choice":
    case "short-answer":
      return task.answers.map(weighed);
    case "matching":
      return task.pairs.map(({ prompt, response }) => [
        ...[tidy(prompt?.text ?? ""), tidy(response.text)],
      ]);
    case "true-false":
      return [task.answer];
    default:
      return [];
  }
}

/** That reader puts a space before a full stop behind a gap, and joins lines otherwise. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/_____ (?=[.,;:?!])/g, "_____")
    .trim();
}
