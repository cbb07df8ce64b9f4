import path from "node:path";
import { stringify } from "yaml";
import type { SourceFile } from "../../markdown/source-file.ts";
import { codeLines } from "../../site/read/inclusions/part-of.ts";
import { readableName } from "../../site/read/readable-name.ts";
import { pathFrom } from "../inner-path.ts";
import { type NotCarried, notCarriedAt } from "../not-carried.ts";
import type { OldFolder } from "../old-folder.ts";
import { readQuiz } from "./read-quiz.ts";

const QUIZ = /^[ \t]*\{\{#quiz[ \t]+([^\s{}]+)[^{}\n]*\}\}[ \t]*$/;

interface Placed {
  /** The article's text with its questions in place of the quizzes. */
  readonly text: string;
  /** By path from the new folder. */
  readonly banks: ReadonlyMap<string, { readonly text: string }>;
  readonly notCarried: readonly NotCarried[];
}

interface Setting {
  readonly folder: OldFolder;
  /** The article's new path from the content folder, and what it is called. */
  readonly page: string;
  readonly title: string;
  /** Ids that there are, to which those of this article are added. */
  readonly taken: { readonly banks: Set<string>; readonly items: Set<string> };
}

/** Makes banks of the quizzes of mdbook-quiz that an article has: `{{#quiz ../quizzes/scopes.toml}}`. */
export function placeQuizzes(article: SourceFile, setting: Setting): Placed {
  const { folder, page, title, taken } = setting;
  const banks = new Map<string, { text: string }>();
  const notCarried: NotCarried[] = [];
  const lines = article.text.split("\n");
  const isCode = codeLines(lines);
  let heading = "";
  let offset = 0;
  const placed = lines.map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    if (isCode[index]) return line;
    heading = /^#{2,6}[ \t]+(.+?)[ \t#]*$/.exec(line)?.[1] ?? heading;
    const [, written] = QUIZ.exec(line) ?? [];
    if (written === undefined) return line;
    const from = pathFrom(path.posix.dirname(article.path), written);
    const file = from === undefined ? undefined : folder.textOf(from);
    if (!file) {
      const words = {
        what: `the quiz ${written}, which is not there`,
        advice: "add it to the old folder and migrate again",
      };
      notCarried.push(notCarriedAt(article, start, words));
      return line;
    }
    const id = bankId(file.path, taken.banks);
    const quiz = readQuiz(file, id, taken.items);
    notCarried.push(...quiz.notCarried);
    if (quiz.items.length === 0) return line;
    const name = heading === "" || heading === title ? title : `${title}: ${plainHeading(heading)}`;
    const bank = { id, title: name.slice(0, 200), article: page, items: quiz.items };
    banks.set(`quizzes/${id}.yaml`, { text: stringify(bank, { lineWidth: 0 }) });
    return quiz.items.map((item) => `::: item ${String(item.id)}`).join("\n\n");
  });
  return { text: placed.join("\n"), banks, notCarried };
}

function bankId(file: string, taken: Set<string>): string {
  const name = path.posix.basename(file).replace(/\.[^.]+$/, "");
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "quiz";
  const ids = [plain, ...Array.from({ length: taken.size + 1 }, (_, at) => `${plain}-${at + 2}`)];
  const id = ids.find((each) => !taken.has(each)) ?? plain;
  taken.add(id);
  return id;
}

/** A heading's words without the commonest signs of Markdown. */
function plainHeading(heading: string): string {
  return heading.replace(/\{#[^{}]*\}|[`*_]/g, "").trim() || readableName(heading);
}
