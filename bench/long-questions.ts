import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { SearchDocument } from "../src/search/format/documents.ts";
import type { JudgedQuery } from "./relevance-measures.ts";

/** Questions of a hundred words and more, as people paste them, with what answers them. */
export interface LongQuestions {
  readonly name: string;
  readonly documents: readonly SearchDocument[];
  readonly queries: readonly JudgedQuery[];
}

// A text of fewer words is no long question.
const LEAST_WORDS = 40;

/**
 * Of each of Cranfield's questions one answer is the question in its place, title and abstract: what
 * was judged to answer the same question answers it. It is not found itself (`JudgedQuery.not`).
 */
export function questionsByExample(
  documents: readonly SearchDocument[],
  judged: readonly JudgedQuery[],
): LongQuestions {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const queries = judged.flatMap(({ answers }, at): JudgedQuery[] => {
    const known = [...answers].flatMap((url) => byUrl.get(url) ?? []);
    const long = known.filter(({ text }) => isLong(text));
    const example = long[(at * 7) % long.length];
    if (!example || answers.size < 3) return [];
    const others = new Set([...answers].filter((url) => url !== example.url));
    return [
      { text: spaced(`${example.title} ${example.text}`), answers: others, not: example.url },
    ];
  });
  return { name: "Cranfield by example", documents, queries };
}

/**
 * What the Rust book's quizzes ask, with their explanations, all questions of one quiz together and
 * each long one by itself: the sections of the chapter that has the quiz answer them.
 */
export function quizzesOfBook(folder: string): LongQuestions {
  const name = "Rust book's quizzes";
  if (!existsSync(folder)) return { name, documents: [], queries: [] };
  const documents: SearchDocument[] = [];
  const queries: JudgedQuery[] = [];
  for (const path of globSync("src/*.md", { cwd: folder }).sort()) {
    const source = readFileSync(join(folder, path), "utf8");
    const sections = sectionsOf(path, source);
    documents.push(...sections);
    const answers = new Set(sections.map(({ url }) => url));
    for (const [, quiz = ""] of source.matchAll(/\{\{#quiz \.\.\/(quizzes\/[^}]*)\}\}/g)) {
      const asked = asksOf(readFileSync(join(folder, quiz), "utf8"));
      const texts = [...asked, asked.length > 1 ? asked.join(" ") : ""].filter(isLong);
      queries.push(...texts.map((text) => ({ text, answers })));
    }
  }
  return { name, documents, queries };
}

function sectionsOf(path: string, source: string): SearchDocument[] {
  const [page = ""] = /(?<=^#+ ).*/m.exec(source) ?? [basename(path)];
  return source
    .replace(/^(?:```[\s\S]*?^```|\{\{.*\}\}|<.*>)$/gm, "")
    .split(/^(?=#+ )/m)
    .map((section, at) => {
      const [, title = page, text = ""] = /^#+ (.*)\n([\s\S]*)$/.exec(section) ?? [
        "",
        page,
        section,
      ];
      return { kind: "article", url: `${path}#${at}`, page, title, text: spaced(text) };
    });
}

/** Prompt and explanation of each question. */
function asksOf(toml: string): string[] {
  return toml.split(/^\[\[questions\]\]$/m).map((question) => {
    const strings = /^(?:prompt\.prompt|context) = (?:"""([\s\S]*?)"""|"(.*)"|'(.*)')$/gm;
    return spaced(
      [...question.matchAll(strings)].map((found) => found.slice(1).join("")).join(" "),
    );
  });
}

function isLong(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).length >= LEAST_WORDS;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
