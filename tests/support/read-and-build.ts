import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import type { Source } from "../../src/markdown/sources.ts";
import type { TextContext } from "../../src/markdown/text-context.ts";
import { createMessages } from "../../src/messages/messages.ts";
import { assembleBuild } from "../../src/output/assemble.ts";
import { stemmersOf } from "../../src/output/stemmers.ts";
import { readConfig, type SiteOptions } from "../../src/site/config/config.ts";
import type { WholeArticle } from "../../src/site/read/article.ts";
import { type ArticleResult, readArticle } from "../../src/site/read/read-article.ts";
import { readSite, type SiteResult } from "../../src/site/read-site.ts";
import type { Site } from "../../src/site/site.ts";
import { besideLastBundle } from "./kept-bundle.ts";
import { MadeWhenAsked } from "./made-when-asked.ts";
import { endLater } from "./open-builds.ts";
import { toldInWords } from "./told-in-words.ts";

/** Files by path from a site's root. */
export type Files = Readonly<Record<string, string>>;

/** A site with nothing wrong, to break in one place. */
export const soundFiles: Files = {
  "content/index.md": article("Home", "Start at [the guide](guide/choice.md#options)."),
  "content/guide/choice.md": article("Choice", "Intro [@mead].\n\n## Options {#options}\n\nSome."),
  "content/sources.yaml":
    "sources:\n  - id: mead\n    type: article\n    authors: ['Mead, S.']\n    year: 2001\n    title: Peers\n",
  "content/glossary.yaml": "terms:\n  - id: choice\n    term: Choice\n    definition: An act.\n",
  "quizzes/choice.yaml": `id: choice
title: Choice
summary: On choice.
article: guide/choice.md
items:
  - id: choice-1
    kind: single-choice
    stem: Which?
    rationale: Because.
    section: "#options"
    sources: [mead]
    options:
      - { id: a, text: This, key: true }
      - { id: b, text: That }
`,
};

export function article(title: string, body: string, more = ""): string {
  return `---\ntitle: ${title}\nsummary: What it says.\n${more}---\n\n${body}\n`;
}

/** What texts are read with, where the site has no sources. */
export const textContext = {
  folders: { content: "content", quizzes: "quizzes" },
  sources: new Map<string, Source>(),
  markdown: createMarkdown(),
  language: "en",
  messages: createMessages("en"),
};

/** Reads an article of this body, which begins in line 6 of its file. */
export function readBody(body: string, given: Partial<TextContext> = {}): ArticleResult {
  const context = { ...textContext, ...given };
  return toldInWords(readArticle({ path: "content/a.md", text: article("A", body) }, context));
}

/** What comes before the first heading of an article of this body, and what is told of it. */
export function introOf(body: string, given: Partial<TextContext> = {}) {
  const { article, diagnostics } = readBody(body, given);
  const { introHtml, introText } = article;
  return { introHtml, introText, diagnostics };
}

/** Writes a site into a folder that goes when the test ends. */
export async function writeSite(files: Files): Promise<string> {
  const root = await writeFolder(files);
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return root;
}

/** Writes files into a new folder, which whoever asks for it takes away. */
export async function writeFolder(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "waymark-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  return root;
}

/** Reads the sound site with some files changed. */
export function readChanged(
  changes: Files = {},
  options: Partial<SiteOptions> = {},
): Promise<SiteResult> {
  return readFiles({ ...soundFiles, ...changes }, options);
}

/** Reads the site of these files alone. */
export async function readFiles(
  files: Files,
  options: Partial<SiteOptions> = {},
): Promise<SiteResult> {
  const { config } = readConfig({ title: "Test", ...options });
  if (!config) throw new Error("the test's own options are wrong");
  return toldInWords(await readSite(await writeSite(files), config));
}

/**
 * Builds the sound site with some files changed: every page's HTML, and the text beside the pages. A page is
 * printed when it is first asked for: most tests read one or two of a dozen.
 */
export function buildChanged(
  changes: Files = {},
  options: Partial<SiteOptions> = {},
): Promise<ReadonlyMap<string, string>> {
  return buildOnly({ ...soundFiles, ...changes }, options);
}

/** The same of a site of these files alone. */
export async function buildOnly(
  files: Files,
  options: Partial<SiteOptions> = {},
): Promise<ReadonlyMap<string, string>> {
  const { config } = readConfig({ title: "Test", ...options });
  if (!config) throw new Error("the test's own options are wrong");
  const root = await writeFolder(files);
  const remove = () => rm(root, { recursive: true, force: true });
  const build = await besideLastBundle(
    root,
    stemmersIn(files, [config.language, ...config.languages]),
    () => assembleBuild(root, config),
  ).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const end = () => build.finish().finally(remove);
  const built = new MadeWhenAsked([
    ...build.pages.map((page) => [page.path, page.render] as const),
    ...[...build.files, ...build.lateFiles].flatMap((file) => {
      if ("make" in file) return [[file.path, () => `${file.make().contents}`] as const];
      return "contents" in file ? [[file.path, () => `${file.contents}`] as const] : [];
    }),
  ]);
  endLater(end);
  return built;
}

/** What tells bundles apart: search brings the stemmers of the languages that the site and its files name. */
function stemmersIn(files: Files, own: readonly string[]): string {
  const named = Object.values(files).flatMap((text) =>
    [...text.matchAll(/^language: ([\w-]+)$/gm)].map(([, language = ""]) => language),
  );
  return ["en", ...stemmersOf([...own, ...named])].join(" ");
}

/** The home page with its prose. */
export function wholeHome(site: Site | undefined): WholeArticle | undefined {
  const home = site?.index.articles.get("index.md");
  return home && site?.wholeArticle(home);
}
