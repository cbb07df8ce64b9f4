import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openArticleCache } from "../../src/output/article-cache.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { readSite } from "../../src/site/read-site.ts";
import {
  article,
  buildChanged,
  readChanged,
  soundFiles,
  wholeHome,
  writeSite,
} from "../support/read-and-build.ts";

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`;

/** The home page of this body, beside drawings of 30 × 20 and 1200 × 900. */
async function home(body: string) {
  const { site, diagnostics } = await readChanged({
    "content/index.md": article("Home", body),
    "content/a.svg": svg(30, 20),
    "content/images/wide one.svg": svg(1200, 900),
    "content/text.png": "No picture.",
  });
  const whole = wholeHome(site);
  const html = [whole?.introHtml, ...(whole?.sections ?? []).map((section) => section.html)];
  return { html: html.join("").trim(), told: diagnostics, words: whole?.introText };
}

describe("a picture", () => {
  // The first comes with the page; what is asked of it stands in the second.
  it.each([
    [
      "its own size",
      "![A](<images/wide one.svg>)",
      '<img src="images/wide%20one.svg" alt="A" width="1200" height="900" loading="lazy" decoding="async">',
    ],
    [
      "the height for its width",
      "![A](a.svg){width=300}",
      '<img src="a.svg" alt="A" width="300" height="200" loading="lazy" decoding="async">',
    ],
    [
      "the width for its height",
      "![A](a.svg){height=10 .b}",
      '<img src="a.svg" alt="A" class="b" height="10" width="15" loading="lazy" decoding="async">',
    ],
    [
      "what its author gave it",
      "![A](a.svg){width=7 height=8 loading=eager decoding=sync}",
      '<img src="a.svg" alt="A" width="7" height="8" loading="eager" decoding="sync">',
    ],
    [
      "no height for a share of the room",
      "![A](a.svg){width=50%}",
      '<img src="a.svg" alt="A" width="50%" loading="lazy" decoding="async">',
    ],
    [
      "the size after its address",
      '![A](a.svg =60x) ![*A*](<a.svg> "b" =x10) ![A](a.svg =7x8 "c")',
      '<img src="a.svg" alt="A" width="60" height="40" loading="lazy" decoding="async"> <img src="a.svg" alt="A" title="b" height="10" width="15" loading="lazy" decoding="async"> <img src="a.svg" alt="A" title="c" width="7" height="8" loading="lazy" decoding="async">',
    ],
    [
      "the words that Pandoc's attributes give it",
      "So ![](a.svg){alt='The \"A\" of A\\'s'}",
      'So <img src="a.svg" alt="The &quot;A&quot; of A\'s" width="30" height="20" loading="lazy" decoding="async">',
    ],
    [
      "no size where none is",
      "![A](a.svg = 7x8) [A](a.svg =7x8)",
      "![A](a.svg = 7x8) [A](a.svg =7x8)",
    ],
    [
      "its size as HTML",
      'So <img src="a.svg" alt="A" width="60">',
      'So <img src="a.svg" alt="A" width="60" height="40" loading="lazy" decoding="async" />',
    ],
  ])("has %s", async (_, text, expected) => {
    const { html, told } = await home(`![First](a.svg)\n\n${text}`);
    expect(html).toBe(
      `<p><img src="a.svg" alt="First" width="30" height="20"${expected.endsWith("/>") ? " /" : ""}></p>\n<p>${expected}</p>`,
    );
    expect(told).toEqual([]);
  });

  it("has its size where a wiki names it, and may play there", async () => {
    const { site } = await readChanged(
      {
        "content/index.md": article(
          "Home",
          "![[wide.svg]] ![[wide.svg|300]]\n\n![[owl.mp3]]\n\n![A map|300x9](images/wide.svg)",
        ),
        "content/images/wide.svg": svg(1200, 900),
        "content/images/owl.mp3": "sound",
      },
      { markdown: { dialects: ["obsidian"] } },
    );
    const html = wholeHome(site)?.introHtml ?? "";
    expect(html.match(/<img src="images\/wide.svg"[^>]*width="1200" height="900">/g)).toHaveLength(
      1,
    );
    expect(html).toMatch(/<img src="images\/wide.svg"[^>]*width="300" height="225" loading="lazy"/);
    expect(html).toMatch(/<img src="images\/wide.svg" alt="A map" width="300" height="9" /);
    expect(html).toContain('<figure><audio src="images/owl.mp3"');
  });

  it("comes with the page where it is the first, wherever and however it stands", async () => {
    const { html } = await home(
      '## One\n\nWords.\n\n## Two\n\n<img src="a.svg" alt="A">\n\n![B](a.svg)\n\n## Three\n\n![C](a.svg)',
    );
    const loading = [...html.matchAll(/<img [^>]*alt="(\w)"[^>]*>/g)].map(
      ([tag, name]) => `${name} ${tag.includes("lazy")} ${tag.includes("async")}`,
    );
    expect(loading).toEqual(["A false false", "B true true", "C true true"]);
  });

  it("that no browser shows is told, and stops no build", async () => {
    const { html, told } = await home('So\n\n![A](text.png)\n\n<img src="text.png" alt="B">');
    expect(html).toContain('<img src="text.png" alt="A" />');
    expect(told.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`)).toEqual([
      "8 unshown-image warning",
      "10 unshown-image warning",
    ]);
  });

  it("has its size in questions, where it never comes with the page", async () => {
    const pages = await buildChanged({
      "content/a.svg": svg(30, 20),
      "quizzes/choice.yaml": (soundFiles["quizzes/choice.yaml"] ?? "").replace(
        "Which?",
        "'![A](../content/a.svg) Which?'",
      ),
    });
    expect(pages.get("quizzes/choice.html")).toContain(
      '<img src="../a.svg" alt="A" width="30" height="20" loading="lazy" decoding="async">',
    );
  });

  it("that has changed its size changes the page, and one that has not leaves it", async () => {
    const { config } = readConfig({ title: "Test" });
    if (!config) throw new Error("the test's own options are wrong");
    const root = await writeSite({
      ...soundFiles,
      "content/index.md": article("Home", "![A](a.svg)"),
      "content/a.svg": svg(30, 20),
    });
    const read = async () => {
      const cache = await openArticleCache(path.join(root, ".cache"));
      const kept: string[] = [];
      const store = {
        ...cache,
        keep(...args: Parameters<typeof cache.keep>) {
          kept.push(args[0].path);
          return cache.keep(...args);
        },
      };
      const { site, diagnostics } = await readSite(root, config, store);
      const version = site?.articles.map((each) => site.articleVersion(each)?.whole).join();
      const size = /width="\d+" height="\d+"/.exec(wholeHome(site)?.introHtml ?? "")?.[0];
      await cache.save();
      cache.close();
      return { kept, size, version, told: diagnostics.map(({ rule }) => rule) };
    };
    const write = (text: string) => writeFileSync(path.join(root, "content/a.svg"), text);
    const first = await read();
    expect(first).toMatchObject({ size: 'width="30" height="20"', told: [] });
    write(svg(30, 20).replace("><", "><path/><"));
    expect(await read()).toEqual({ ...first, kept: [] });
    write(svg(40, 20));
    const second = await read();
    expect(second).toMatchObject({ kept: ["index.md"], size: 'width="40" height="20"', told: [] });
    expect(second.version).not.toBe(first.version);
    write("damaged");
    expect(await read()).toMatchObject({ size: undefined, told: ["unshown-image"] });
    expect(await read()).toMatchObject({ kept: [], told: ["unshown-image"] });
  });
});

describe("a picture alone in its paragraph, with a title", () => {
  const img = '<img src="a.svg" alt="A" width="30" height="20">';

  it.each([
    ['![A](a.svg "So & so")', `<figure>${img}\n<figcaption>So &amp; so</figcaption></figure>`],
    [
      '[![A](a.svg "B")](guide/choice.md)',
      `<figure><a href="guide/choice.html">${img}</a>\n<figcaption>B</figcaption></figure>`,
    ],
    [
      '![A](a.svg "B"){.c}\n{#d}',
      `<figure id="d">${img.replace('"A"', '"A" class="c"')}\n<figcaption>B</figcaption></figure>`,
    ],
    [
      '- ![A](a.svg "B")',
      `<ul>\n<li>\n<figure>${img}\n<figcaption>B</figcaption></figure>\n</li>\n</ul>`,
    ],
    ["![A][a]\n\n[a]: a.svg (B)", `<figure>${img}\n<figcaption>B</figcaption></figure>`],
    ["![So & so](a.svg){alt=A}", `<figure>${img}\n<figcaption>So &amp; so</figcaption></figure>`],
    [`![A](a.svg 'So "B"')`, `<figure>${img}\n<figcaption>So “B”</figcaption></figure>`],
  ])("is a figure with its caption: %s", async (text, expected) => {
    const { html, told } = await home(text);
    expect(html).toBe(expected);
    expect(told).toEqual([]);
  });

  it.each(['![A](a.svg "B") and words', '![A](a.svg "B") ![A](a.svg)', '![A](a.svg " ")'])(
    "is none otherwise: %s",
    async (text) => {
      expect((await home(text)).html).not.toContain("<figure>");
    },
  );

  it("is found by the caption's words", async () => {
    expect((await home('![A](a.svg "B c")')).words).toBe("A B c");
  });

  it("keeps its words where its file is not there", async () => {
    const { site } = await readChanged(
      { "content/index.md": article("Home", '![A map](b.svg "B")') },
      { rules: { "missing-image": "warning" } },
    );
    expect(wholeHome(site)?.introHtml.trim()).toBe(
      "<figure>A map\n<figcaption>B</figcaption></figure>",
    );
  });

  it("loads the styles of what few pages have", async () => {
    const pages = await buildChanged({
      "content/index.md": article("Home", '![A](a.svg "B")'),
      "content/guide/choice.md": article(
        "Choice",
        "![A](../a.svg)\n\n## Options {#options}\n\nSo.",
      ),
      "content/a.svg": svg(30, 20),
    });
    expect(pages.get("index.html")).toContain("seldom-style");
    expect(pages.get("guide/choice.html")).not.toContain("seldom-style");
  });
});
