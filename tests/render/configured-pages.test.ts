import { beforeAll, describe, expect, it } from "vitest";
import { article, buildChanged, readChanged } from "../support/read-and-build.ts";

const pages = {
  "content/guide/apple pie.md": article("Apple pie", "## Crust {#crust}\n\nSome."),
  "content/guide/zest.md": article("Zest", "[Before](/old/zest/) it was here."),
  "content/more/last.md": article("Last", "Text."),
  "content/about.md": article("About", "Text."),
};

const plain = { ...pages, "content/guide/zest.md": article("Zest", "Text.") };

let built: ReadonlyMap<string, string>;
const page = (path: string) => built.get(path) ?? "";
/** Where the links of a part of a page lead, with their words. */
const linksIn = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(
    ([, url, text]) => `${text} ${url}`,
  );

beforeAll(async () => {
  built = await buildChanged(pages, {
    url: "https://example.org/tea",
    header: ["about.md", { text: "The shop", link: "https://shop.example/?a=1&b" }],
    footer: [{ text: "Crusts", link: "guide/apple pie.md#crust" }, "about.md"],
    sidebar: ["more/", "guide/zest.md"],
    editLink: "https://code.example/edit/main/site/{path}",
    redirects: { "/old/zest/": "guide/zest.md", "crusts.html": "guide/apple pie.md#crust" },
  });
});

describe("what the configuration says of every page", () => {
  it("is its whole address", () => {
    const canonical = (path: string) =>
      /<link rel="canonical" href="([^"]*)"/.exec(page(path))?.[1];
    expect(canonical("index.html")).toBe("https://example.org/tea/");
    expect(canonical("guide/zest.html")).toBe("https://example.org/tea/guide/zest.html");
    expect(canonical("guide/apple pie.html")).toBe(
      "https://example.org/tea/guide/apple%20pie.html",
    );
    expect(canonical("quizzes/index.html")).toBe("https://example.org/tea/quizzes/");
    expect(canonical("404.html")).toBeUndefined();
  });

  it("is what the header links to, after folders, and the footer", () => {
    const [, menu = ""] =
      /<nav class="menu"[^>]*>([\s\S]*?)<\/nav>/.exec(page("guide/zest.html")) ?? [];
    expect(linksIn(menu).slice(-2)).toEqual([
      "About ../about.html",
      "The shop https://shop.example/?a=1&amp;b",
    ]);
    expect(page("about.html")).toContain('<a href="about.html" aria-current="true">About</a>');
    const [footer = ""] = /<footer[\s\S]*<\/footer>/.exec(page("guide/zest.html")) ?? [];
    expect(linksIn(footer).slice(0, 2)).toEqual([
      "Crusts apple%20pie.html#crust",
      "About ../about.html",
    ]);
  });

  it("is the order of the sidebar, and of reading", () => {
    const [, sidebar = ""] =
      /<nav class="sidebar"[\s\S]*?<\/summary>([\s\S]*?)<\/nav>/.exec(page("about.html")) ?? [];
    const order = ["last.html", "zest.html", "apple%20pie.html", "choice.html"];
    const places = order.map((name) => sidebar.indexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(page("guide/zest.html")).toMatch(
      /href="apple%20pie\.html"[^>]*rel="next"|rel="next"[^>]*href="apple%20pie\.html"/,
    );
  });

  it("is where an article is edited", () => {
    expect(linksIn(page("guide/apple pie.html"))).toContain(
      "Edit this page https://code.example/edit/main/site/content/guide/apple%20pie.md",
    );
  });

  it("is what old addresses lead on to, links of articles too", () => {
    expect(page("old/zest/index.html")).toContain('content="0; url=../../guide/zest.html"');
    expect(page("crusts.html")).toContain('content="0; url=guide/apple%20pie.html#crust"');
    expect(page("guide/zest.html")).toContain('<a href="zest.html">Before</a>');
  });
});

it("nothing of it is there where nothing is said", async () => {
  const built = await buildChanged(plain);
  const html = built.get("guide/zest.html") ?? "";
  expect(html).not.toMatch(/canonical|Edit this page/);
});

it("what it names is looked for", async () => {
  const { diagnostics } = await readChanged(plain, {
    header: ["abuot.md"],
    footer: [{ text: "Crusts", link: "guide/apple pie.md#crusts" }],
    sidebar: ["guide", "mroe"],
    redirects: { "/a": "gone.md", "/about.html": "guide/zest.md", "/b?c": "about.md" },
  });
  expect(diagnostics.map(({ rule, message, hint }) => `${rule}: ${message}; ${hint}`)).toEqual([
    'dead-link: option "header": there is no article "abuot.md" in content; did you mean "about.md"?',
    'dead-link: option "redirects": there is no article "gone.md" in content; write its path from content, such as about/privacy.md',
    'dead-link: option "sidebar": there is no article and no folder "mroe" in content; did you mean "more"?',
    'missing-anchor: option "footer": content/guide/apple pie.md has nothing with the id "crusts"; did you mean "#crust"?',
    'old-path: option "redirects": "/b?c" is no path that a page of this site can have, so nothing leads on from it; write the old path from the site\'s root, such as /guide/old.html',
    "page-taken: this redirect would be about.html, which is the page of content/about.md; readers find that there: take this out, or write the address that a page had",
  ]);
});
