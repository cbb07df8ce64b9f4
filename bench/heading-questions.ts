import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchDocument } from "../src/search/format/documents.ts";

/** Sections without their headings, which are what is searched for. */
export interface HeadingQuestions {
  readonly name: string;
  readonly documents: readonly SearchDocument[];
  /** The heading, and the URL of the one section that had it. */
  readonly queries: readonly (readonly [text: string, answer: string])[];
}

// A shorter section says too little to be found by.
const LEAST_LENGTH = 120;

/**
 * Of each folder of Markdown, how well a section's text is found by the heading that its author gave it, where
 * no other section has the same one.
 */
export function headingQuestions(data: string): readonly HeadingQuestions[] {
  return [
    "markdown/foam",
    "markdown/git-novice",
    "markdown/mkdocs",
    "markdown/vitepress",
    "rust-book/src",
  ].flatMap((name) => (existsSync(join(data, name)) ? questionsOf(name, join(data, name)) : []));
}

function questionsOf(name: string, folder: string): HeadingQuestions {
  const sections = globSync("**/*.md", { cwd: folder })
    .sort()
    .flatMap((path) => sectionsOf(path, readFileSync(join(folder, path), "utf8")));
  const counts = new Map<string, number>();
  for (const { heading } of sections) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return {
    name,
    documents: sections.map(({ document }) => document),
    queries: sections
      .filter(({ heading }) => counts.get(heading) === 1)
      .filter(({ heading }) => (heading.match(/[a-z]{4,}/gi) ?? []).length > 1)
      .map(({ heading, document }) => [heading, document.url]),
  };
}

function sectionsOf(path: string, source: string) {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^```[\s\S]*?^```/gm, "")
    .split(/^(?=#+ )/m)
    .flatMap((section, at) => {
      const [, title = "", body = ""] = /^#+ (.*)\n?([\s\S]*)$/.exec(section) ?? ["", "", section];
      const text = body
        .replace(/\]\([^)]*\)/g, "]")
        .replace(/[`*_[\]<>{}#|]/g, " ")
        .replace(/\s+/g, " ")
        .trim();
      if (text.length < LEAST_LENGTH) return [];
      const document = {
        kind: "article",
        url: `${path}#${at}`,
        page: "",
        title: "",
        text,
      } as const;
      return [{ heading: title.replace(/[`*_[\]{}]/g, ""), document }];
    });
}
