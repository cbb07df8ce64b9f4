import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { homePage, writePages } from "../pages.ts";

export interface Corpus {
  readonly documents: readonly SearchDocument[];
  readonly words: number;
  readonly pages: number;
}

/**
 * The same made-up pages three times over: as a site's Markdown in `content/`, as plain HTML without
 * navigation in `html/` (for engines that read pages), and as documents, one to a section.
 */
export function writeCorpus(folder: string, count: number): Corpus {
  const { words } = writePages(folder, count);
  writeFileSync(join(folder, "content/index.md"), homePage);
  const documents = articles(join(folder, "content")).flatMap((path) => {
    const page = readPage(readFileSync(join(folder, "content", path), "utf8"), path);
    write(join(folder, "html", page.url), html(page));
    return page.sections.map(
      ({ id, title, text }): SearchDocument => ({
        kind: "article",
        url: id === "" ? page.url : `${page.url}#${id}`,
        page: page.title,
        title,
        text,
      }),
    );
  });
  return { documents, words, pages: count };
}

interface Page {
  readonly url: string;
  readonly title: string;
  /** The first one is what stands before any heading. */
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
  }[];
}

function articles(content: string): readonly string[] {
  return readdirSync(content, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && name !== "index.md")
    .toSorted();
}

/** Reads no more Markdown than those pages have. */
function readPage(markdown: string, path: string): Page {
  const [, head = "", body = ""] = markdown.split(/^---$/m);
  const field = (name: string) => new RegExp(`^${name}: "(.*)"$`, "m").exec(head)?.[1] ?? "";
  const [intro = "", ...parts] = body.split(/^## /m);
  const title = field("title");
  return {
    url: path.replace(/\.md$/, ".html"),
    title,
    sections: [
      { id: "", title, text: plain(`${field("summary")} ${intro}`) },
      ...parts.map((part) => {
        const end = part.indexOf("\n");
        const heading = part.slice(0, end).trim();
        return {
          id: heading.toLowerCase().replace(" ", "-"),
          title: heading,
          text: plain(part.slice(end)),
        };
      }),
    ],
  };
}

function plain(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*\)/g, "")
    .replace(/^```\w*$|^[->] |[*[\]`]/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

function html({ title, sections }: Page): string {
  const body = sections.map(({ id, title: heading, text }) =>
    id === "" ? `<p>${text}</p>` : `<h2 id="${id}">${heading}</h2>\n<p>${text}</p>`,
  );
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>\n${body.join("\n")}\n</main></body></html>\n`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
