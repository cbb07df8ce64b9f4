import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { atomFaults, jsonFeedFaults } from "../../support/feed-faults.ts";
import { article, buildChanged } from "../../support/read-and-build.ts";

const url = "https://example.org/tea/";

const pages = {
  "content/guide/zest.md": article(
    "Zest & <peel>",
    "Text.",
    `date: 2024-01-02
updated: 2026-03-09
authors: [Ana, Bo]
changes:
  - { date: 2026-03-09, what: 'More on "bitter" peel & pith.' }
  - { date: 2025/5/1, what: The pictures. }
  - { date: 2025-05-01, what: The sources. }
  - { date: 2024-06, what: Moved here. }
`,
  ),
  "content/guide/plain.md": article("Plain", "Text.", "updated: 2026-01-01\n"),
  "content/hidden.md": article("Hidden", "Text.", "date: 2026-10-10\nsidebar: { hidden: true }\n"),
  "content/ar/guide/zest.md": article("قشر", "نص.", "date: 2026-02-02\n"),
};

/** Worked out by hand: newest first, what has no day left out. */
const entries = [
  ["Zest & <peel>", "guide/zest.html", "2026-03-09", 'More on "bitter" peel & pith.'],
  ["Plain", "guide/plain.html", "2026-01-01", "What it says."],
  ["Zest & <peel>", "guide/zest.html", "2025-05-01", "The pictures."],
  ["Zest & <peel>", "guide/zest.html", "2025-05-01", "The sources."],
  ["Zest & <peel>", "guide/zest.html", "2024-01-02", "What it says."],
];
const ids = ["2026-03-09", "2026-01-01", "2025-05-01", "2025-05-01-2", "2024-01-02"];

const options = { url, languages: ["ar"], tagline: "All of it" };
const built = await buildChanged(pages, options);

describe("the feeds of what changed", () => {
  it("are Atom, with all that it asks for", () => {
    const feed = parseAtomFeed(built.get("feed.xml") ?? "");
    expect(feed).toMatchObject({
      id: `${url}feed.xml`,
      title: { value: "Test" },
      subtitle: { value: "All of it" },
      updated: "2026-03-09T00:00:00Z",
      authors: [{ name: "Test" }],
      links: [
        { rel: "self", href: `${url}feed.xml` },
        { rel: "alternate", href: `${url}whats-new.html` },
      ],
    });
    expect(
      feed.entries?.map(({ title, links, updated, summary }) => [
        title?.value,
        links?.[0]?.href?.replace(url, ""),
        updated?.replace("T00:00:00Z", ""),
        summary?.value,
      ]),
    ).toEqual(entries);
    expect(feed.entries?.map(({ id }) => id?.split("#changed-")[1])).toEqual(ids);
    expect(feed.entries?.[0]?.authors?.map(({ name }) => name)).toEqual(["Ana", "Bo"]);
  });

  it("are JSON Feed, which says the same", () => {
    const text = built.get("feed.json") ?? "";
    const feed = parseJsonFeed(text);
    expect(feed).toMatchObject({
      title: "Test",
      home_page_url: `${url}whats-new.html`,
      feed_url: `${url}feed.json`,
      language: "en",
    });
    expect(JSON.parse(text).version).toBe("https://jsonfeed.org/version/1.1");
    expect(
      feed.items?.map(({ title, url: to, date_modified, content_text }) => [
        title,
        to?.replace(url, ""),
        date_modified?.replace("T00:00:00Z", ""),
        content_text,
      ]),
    ).toEqual(entries);
    expect(feed.items?.map(({ id }) => id?.split("#changed-")[1])).toEqual(ids);
  });

  it("are each language's own, and pages name those of theirs", () => {
    const feed = parseAtomFeed(built.get("ar/feed.xml") ?? "");
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual(["قشر"]);
    expect(built.get("ar/feed.xml")).toContain('xml:lang="ar"');
    const links = (page: string) =>
      [
        ...(built.get(page) ?? "").matchAll(
          /type="application\/(?:atom\+xml|feed\+json)" title="Test" href="([^"]*)"/g,
        ),
      ].map(([, to]) => to);
    expect(links("guide/zest.html")).toEqual(["../feed.xml", "../feed.json"]);
    expect(links("ar/guide/zest.html")).toEqual(["../feed.xml", "../feed.json"]);
    expect(links("index.html")).toEqual(["feed.xml", "feed.json"]);
  });
});

describe("the feeds' formats", () => {
  const feedOf = (path: string) => built.get(path) ?? "";

  it("find nothing wrong, in each language", async () => {
    const feeds = ["feed", "ar/feed"];
    expect(await atomFaults(...feeds.map((name) => feedOf(`${name}.xml`)))).toEqual([[], []]);
    expect(feeds.map((name) => jsonFeedFaults(feedOf(`${name}.json`)))).toEqual([[], []]);
  });

  it("find an entry without an id, a day without its time, a second title, what Atom does not know, a link to nothing", async () => {
    const feed = feedOf("feed.xml");
    const broken = [
      feed.replace(/<entry>(.*?)<id>.*?<\/id>/s, "<entry>$1"),
      feed.replace(/<updated>.*?</s, "<updated>2026-03-09<"),
      feed.replace(/<title/, "<title>Another</title><title"),
      feed.replace("</feed>", "<pubDate/></feed>"),
      feed.replace(/ href="[^"]*"/, ""),
    ];
    const faults = await atomFaults(feed, ...broken);
    expect(faults.map(({ length }) => length > 0)).toEqual([false, ...broken.map(() => true)]);
  });

  it.each([
    ["an item without an id", "id", undefined],
    ["a day without its time", "date_modified", "2026-03-09"],
    ["an address that is none", "url", "guide/zest.html"],
  ])("find %s in JSON", (_name, key, value) => {
    const feed = JSON.parse(feedOf("feed.json"));
    feed.items[0] = { ...feed.items[0], [key]: value };
    expect(jsonFeedFaults(JSON.stringify(feed))).not.toEqual([]);
  });
});

describe("the page of what is new", () => {
  const lines = (page: string) =>
    [
      ...(built.get(page) ?? "").matchAll(
        /<time datetime="([^"]*)">([^<]*)<\/time><\/span>\s*<br><a href="([^"]*)">[^<]*<\/a>\s*<br><span dir="auto">([^<]*)</g,
      ),
    ].map(([, ...parts]) => parts);

  it("has what says a month alone, too, and names what its author did not", () => {
    expect(lines("whats-new.html")).toEqual([
      [
        "2026-03-09",
        "March 9, 2026",
        "guide/zest.html",
        "More on &quot;bitter&quot; peel &amp; pith.",
      ],
      ["2026-01-01", "January 1, 2026", "guide/plain.html", "The page was changed."],
      ["2025-05-01", "May 1, 2025", "guide/zest.html", "The pictures."],
      ["2025-05-01", "May 1, 2025", "guide/zest.html", "The sources."],
      ["2024-06", "June 2024", "guide/zest.html", "Moved here."],
      ["2024-01-02", "January 2, 2024", "guide/zest.html", "A new page."],
    ]);
  });

  it("speaks the language of what it names", () => {
    expect(lines("ar/whats-new.html").map(([, , to]) => to)).toEqual(["guide/zest.html"]);
    expect(built.get("ar/whats-new.html")).toMatch(
      /<html lang="ar" dir="rtl">[\s\S]*<h1>الجديد<\/h1>/,
    );
  });

  it("is one page in several languages", () => {
    expect(built.get("whats-new.html")).toContain(
      `<link rel="alternate" hreflang="ar" href="${url}ar/whats-new.html">`,
    );
    expect(built.get("ar/whats-new.html")).toContain('<a href="../whats-new.html" lang="en"');
  });

  it("is in the footer of every page", () => {
    expect(built.get("guide/zest.html")).toContain('<a href="../whats-new.html">What is new</a>');
    expect(built.get("ar/guide/zest.html")).toContain('<a href="../whats-new.html">الجديد</a>');
  });
});

it("a site whose articles say no dates has neither, one without an address no feed, and an author's page stays", async () => {
  const named = (files: ReadonlyMap<string, string>) =>
    [...files.keys()].filter((path) => /feed|whats-new/.test(path));
  const undated = await buildChanged({}, { url });
  expect(named(undated)).toEqual([]);
  expect(undated.get("index.html")).not.toMatch(/What is new|atom\+xml/);
  const dated = { "content/guide/zest.md": pages["content/guide/zest.md"] };
  const nowhere = await buildChanged(dated);
  expect(named(nowhere)).toEqual(["whats-new.html"]);
  expect(nowhere.get("whats-new.html")).not.toMatch(/feed\.xml/);
  const own = await buildChanged(
    { ...dated, "content/whats-new.md": article("My news", "Text.") },
    { url },
  );
  expect(named(own).toSorted()).toEqual([
    "feed.json",
    "feed.xml",
    "whats-new.html",
    "whats-new.md",
  ]);
  expect(own.get("whats-new.html")).toContain("My news");
});
