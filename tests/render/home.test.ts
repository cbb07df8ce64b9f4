import { expect, it } from "vitest";
import { article, buildChanged, buildOnly } from "../support/read-and-build.ts";

it("the front page lists a part's first forty pages, and says where the others begin", async () => {
  const numbers = Array.from({ length: 43 }, (_, index) => index + 1);
  const pages = await buildChanged({
    "content/long/index.md": article("Long", "Read on."),
    ...Object.fromEntries(
      numbers.map((number) => [
        `content/long/p${String(number).padStart(2, "0")}.md`,
        article(`Page ${number}`, "Short.", `order: ${number}\n`),
      ]),
    ),
  });
  const home = pages.get("index.html") ?? "";
  const [, trails = ""] =
    /<div class="front-trails">([\s\S]*?)<div class="front-side">/.exec(home) ?? [];
  expect(trails).toContain('<a href="long/p40.html">Page 40</a>');
  expect(trails).toContain('3 more, from <a href="long/p41.html">Page 41</a>');
  expect(trails).not.toContain("p42.html");
});

/** The list of pages of the front page, and its button. */
function frontPage(pages: ReadonlyMap<string, string>) {
  const home = pages.get("index.html") ?? "";
  const [, trails = ""] =
    /<div class="front-trails">([\s\S]*?)<div class="(?:front-side|prose)">/.exec(home) ?? [];
  const [, start] = /<a class="button primary" href="([^"]+)">Begin reading/.exec(home) ?? [];
  const titles = [...trails.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, title]) => title);
  const links = [...trails.matchAll(/<a href="([^"]+)">/g)].map(([, url]) => url);
  return { start, titles, links };
}

it("the front page of a site without folders lists its pages and begins with the first", async () => {
  const pages = await buildOnly({
    "content/index.md": article("Home", "Begin."),
    "content/b.md": article("B", "Two.", "order: 1\n"),
    "content/a.md": article("A", "One.", "order: 2\n"),
  });
  expect(frontPage(pages)).toEqual({
    start: "b.html",
    titles: ["Pages"],
    links: ["b.html", "a.html"],
  });
  const [, sidebar = ""] =
    /<nav class="sidebar"[\s\S]*?<\/summary>([\s\S]*?)<\/nav>/.exec(pages.get("a.html") ?? "") ??
    [];
  expect([...sidebar.matchAll(/<a href="([^"]+)"/g)].map(([, url]) => url)).toEqual([
    "b.html",
    "a.html",
  ]);
});

it("pages beside folders come after them on the front page", async () => {
  const pages = await buildChanged({ "content/extra.md": article("Extra", "More.") });
  expect(frontPage(pages)).toEqual({
    start: "guide/choice.html",
    titles: ["Guide", "Other pages"],
    links: ["guide/choice.html", "extra.html"],
  });
});

it("a folder of one page, its own, has that page listed on the front page", async () => {
  const pages = await buildOnly({
    "content/index.md": article("Home", "Begin."),
    "content/tutorial/index.md": article("Tutorial", "One.", "order: 1\n"),
    "content/more/index.md": article("More", "Two.", "order: 2\n"),
    "content/more/a.md": article("A", "Three."),
  });
  expect(frontPage(pages)).toMatchObject({
    titles: ["Tutorial", "More"],
    links: ["tutorial/index.html", "more/a.html"],
  });
});

it("below the first list a long one is folded, and what is about the site is no step of the way", async () => {
  const many = (folder: string) =>
    Object.fromEntries(
      [1, 2, 3, 4].map((number) => [
        `content/${folder}/p${number}.md`,
        article(`${folder} ${number}`, "Short."),
      ]),
    );
  const pages = await buildOnly(
    {
      "content/index.md": article("Home", "Begin."),
      ...many("course"),
      ...many("course-two"),
      "content/site/privacy.md": article("Privacy", "Nothing."),
    },
    { footer: ["site/privacy.md"] },
  );
  const home = pages.get("index.html") ?? "";
  const lists = [...home.matchAll(/<section aria-labelledby="group-[\s\S]*?<\/section>/g)].map(
    ([list]) => ({
      isFolded: list.includes("<details"),
      isWay: list.includes("path-steps"),
      first: /<a href="([^"]+)"/.exec(list)?.[1],
    }),
  );
  expect(lists).toEqual([
    { isFolded: false, isWay: true, first: "course/p1.html" },
    { isFolded: true, isWay: true, first: "course-two/p1.html" },
    { isFolded: false, isWay: false, first: "site/privacy.html" },
  ]);
});
