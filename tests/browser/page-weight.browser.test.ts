import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sitePages } from "../support/site-pages.ts";
import { builtSite, openSite } from "./support/open-site.ts";
import { firstVisit, type LoadedFile, weigh } from "./support/page-weight.ts";
import { quizPage, quizSite } from "./support/quiz-site.ts";
import { seedHistory } from "./support/seeded-history.ts";

const everyKind = await quizSite({ site: "every-kind" });
const choices = await quizSite();

/** 25 KB of scripts and styles, packed. */
const LIMIT = 25_000;
/** A weight of the scheduler's, which no other script has a reason to name. */
const inScheduler = "8.2956";

describe("a quiz page, first visited", () => {
  test("with items of all ten kinds costs at most 25 KB, and brings no scheduler", async () => {
    const files = await visit(everyKind.folder, "quizzes/kinds.html", { kinds: 10 });
    expect(weigh(files), table(files)).toBeLessThanOrEqual(LIMIT);
    expect(withScheduler(files)).toEqual([]);
  });

  test("with nothing but choices costs well below that, and brings no scheduler", async () => {
    const files = await visit(choices.folder, quizPage, { kinds: 3 });
    expect(weigh(files), table(files)).toBeLessThanOrEqual(0.8 * LIMIT);
    expect(withScheduler(files)).toEqual([]);
  });

  test("leaves the scheduler to the site's review, which has it", () => {
    const assets = join(choices.folder, "assets");
    const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
    const having = scripts.filter((name) =>
      readFileSync(join(assets, name), "utf8").includes(inScheduler),
    );
    expect(having.some((name) => name.startsWith("review-run-"))).toBe(true);
  });
});

test("an article of the guide, first visited, costs at most 20 KB beside its prose", async () => {
  // Of the page itself all but what its author wrote: the one that has most of that.
  const [path = "", shell = 0] = sitePages(builtSite)
    .filter((name) => /^(?:es\/)?guide\//.test(name))
    .map((name) => [name, shellBytes(readFileSync(join(builtSite, name), "utf8"))] as const)
    .reduce((most, each) => (each[1] > most[1] ? each : most));
  const { context, url } = await openSite();
  const files = await firstVisit(context, url(path));
  expect(files.length).toBeGreaterThan(4);
  expect(weigh(files) + shell, `${path} ${shell}\n${table(files)}`).toBeLessThanOrEqual(20_000);
});

/** Of an article's page, packed, without what its author wrote: intro, sections, works cited, definitions of terms. */
function shellBytes(html: string): number {
  const [before = "", rest = ""] = html.split('<div class="prose">');
  const [, after = ""] = rest.split("<p data-read-mark");
  const written =
    /<section class="after" aria-labelledby="sources">.*?<\/section>|<template data-term.*?<\/template>/gs;
  return gzipSync(before + after.replace(written, ""), { level: 9 }).length;
}

test("review and progress, first visited, cost at most 30 KB each", async () => {
  for (const path of ["review.html", "progress.html"]) {
    const files = await visit(everyKind.folder, path, { kinds: 0 });
    expect(weigh(files), table(files)).toBeLessThanOrEqual(30_000);
    expect(withScheduler(files)).toEqual([]);
  }
});

test("with answers they still do, beside the questions themselves", async () => {
  const site = await openSite({ folder: choices.folder, isApart: true });
  await seedHistory(site);
  for (const path of ["review.html", "progress.html"]) {
    const files = await firstVisit(site.context, site.url(path));
    const code = files.filter(({ name }) => !/^(?:items|bank)-/.test(name));
    // What is answered and counted there needs the scheduler: nothing is left to load.
    expect(withScheduler(code)).toHaveLength(1);
    expect(weigh(code), table(code)).toBeLessThanOrEqual(30_000);
  }
});

/** Of the files that the page brings. */
function withScheduler(files: readonly LoadedFile[]): readonly string[] {
  return files.filter(({ text }) => text.includes(inScheduler)).map(({ name }) => name);
}

async function visit(
  folder: string,
  path: string,
  { kinds }: { readonly kinds: number },
): Promise<readonly LoadedFile[]> {
  const { context, page, url, goto } = await openSite({ folder, isApart: true });
  const files = await firstVisit(context, url(path));
  // The page is what it claims to be, or its weight says nothing.
  await goto(path);
  const rubrics = await page.$$eval("quiz-item", (items) =>
    items.map((item) => item.dataset.rubric),
  );
  const found = new Set(rubrics.map((rubric) => JSON.parse(rubric ?? "").kind));
  expect(found.size).toBe(kinds);
  return files;
}

function table(files: readonly LoadedFile[]): string {
  return files.map(({ name, bytes }) => `${name} ${bytes}`).join("\n");
}
