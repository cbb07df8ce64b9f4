import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeSite as writeBanks } from "./bank-site.ts";

/** A site that is large in one way. */
export interface LargeSite {
  readonly name: string;
  /** The larger of the two sizes. */
  readonly size: number;
  readonly write: (folder: string, size: number) => void;
}

const languages = ["en", "de", "fr", "es", "it", "nl", "pt", "ru", "sv", "da", "fi", "hu"];
const PAGES = 40;

export const largeSites: readonly LargeSite[] = [
  {
    name: "one article, MB",
    size: 5,
    write(folder, size) {
      const paragraph = `${"Ten words of text that stand in this paragraph together. ".repeat(8)}\n\n`;
      const count = Math.ceil((size * 1e6) / paragraph.length);
      article(folder, "long", paragraph.repeat(count));
    },
  },
  {
    name: "paragraphs of one article",
    size: 40_000,
    write: (folder, size) =>
      article(folder, "long", "A paragraph of a few words.\n\n".repeat(size)),
  },
  {
    name: "reference links of one article",
    size: 20_000,
    write(folder, size) {
      const lines = numbers(size).map((at) => `See [this ${at}] there.`);
      const targets = numbers(size).map((at) => `[this ${at}]: index.md`);
      article(folder, "long", [...lines, ...targets].join("\n\n"));
    },
  },
  {
    name: "items of one bank",
    size: 10_000,
    write: (folder, size) => writeBanks(folder, size),
  },
  {
    name: "terms",
    size: 5_000,
    write(folder, size) {
      const terms = numbers(size).map(
        (at) =>
          `  - id: term-${at}\n    term: term${at}x\n    definition: What it means, no. ${at}.\n`,
      );
      text(folder, "content/glossary.yaml", `terms:\n${terms.join("")}`);
      for (const page of numbers(PAGES)) {
        const used = numbers(size).filter((at) => at % PAGES === page);
        article(folder, `uses-${page}`, used.map((at) => `Of term${at}x.`).join("\n\n"));
      }
    },
  },
  {
    name: `folders in one another, ${PAGES} pages in each`,
    size: 24,
    write(folder, size) {
      for (const depth of numbers(size)) {
        const inner = numbers(depth + 1).map((at) => `level-${at}`);
        for (const page of numbers(PAGES)) {
          const name = [...inner, `page-${page}`].join("/");
          article(folder, name, "See [the first page](/index.md).");
        }
      }
    },
  },
  {
    name: `pages in each of ${languages.length} languages`,
    size: 80,
    write(folder, size) {
      for (const language of languages) {
        for (const page of numbers(size)) {
          article(folder, `${language}/page-${page}`, "A few words.", `language: ${language}\n`);
        }
      }
    },
  },
];

/** A site with a home page and nothing else. */
export function writeEmpty(folder: string): void {
  const engine = pathToFileURL(join(import.meta.dirname, "../src/index.ts")).href;
  text(
    folder,
    ".eleventy.js",
    `import { waymark } from ${JSON.stringify(engine)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "A site to measure" });
  return { dir: { input: "content" } };
}
`,
  );
  article(folder, "index", "Text.");
}

function article(folder: string, name: string, body: string, more = ""): void {
  const head = `title: "Page ${name}"\nsummary: A page.\n${more}`;
  text(folder, `content/${name}.md`, `---\n${head}---\n\n${body}\n`);
}

function text(folder: string, name: string, contents: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
