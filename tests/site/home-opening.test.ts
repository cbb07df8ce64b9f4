import { expect, test } from "vitest";
import { readChanged } from "../support/read-and-build.ts";

async function opened(front: string, body = "Text.") {
  const { site, diagnostics } = await readChanged(
    { "content/guide/home.md": `---\n${front}\n---\n\n${body}\n` },
    { images: { hosts: ["a.example"] } },
  );
  const found = site?.index.articles.get("guide/home.md");
  const article = found && site?.wholeArticle(found);
  return {
    title: article?.title,
    summary: article?.summary,
    html: article?.introHtml.replace(/\s*\n\s*/g, ""),
    told: diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
  };
}

// What each tool's manual has on its home pages, written afresh.
test("VitePress: the hero and the features of a home page are on it", async () => {
  expect(
    await opened(`layout: home
hero:
  name: Tea
  text: Leaves & water
  tagline: Hot in minutes
  image: { src: "https://a.example/t.svg", alt: A pot }
  actions:
    - { theme: brand, text: Start, link: ./choice }
    - { text: More, link: "https://a.example/x y" }
features:
  - { icon: 🍵, title: Warm, details: Not *cold*. }
  - { title: Cheap, link: choice.md, linkText: How }
  - { title: Old, link: choice.md }`),
  ).toEqual({
    title: "Tea",
    summary: "Hot in minutes",
    html: '<p><img src="https://a.example/t.svg" alt="A pot"></p><p>Leaves &amp; water</p><p><a href="choice.html">Start</a> · <a href="https://a.example/x%20y">More</a></p><ul><li><strong>Warm</strong><br>Not <em>cold</em>.</li><li><strong>Cheap</strong><br><a href="choice.html">How</a></li><li><strong><a href="choice.html">Old</a></strong></li></ul><p>Text.</p>',
    told: [],
  });
});

test("VuePress: so are its hero's text and its one action", async () => {
  expect(
    await opened(
      "home: true\nheroText: Tea\ntagline: Hot\nactionText: Start\nactionLink: /guide/choice.html\nfooter: By us",
    ),
  ).toEqual({
    title: "Tea",
    summary: "Hot",
    html: '<p><a href="choice.html">Start</a></p><p>By us</p><p>Text.</p>',
    told: [],
  });
});

test("Starlight: a hero stands beside the page's own title", async () => {
  expect(
    await opened(
      "title: Docs\ntemplate: splash\nhero:\n  title: Tea\n  tagline: Hot\n  actions: [{ text: Start, link: choice.md, icon: rocket }]",
    ),
  ).toEqual({
    title: "Docs",
    summary: "Hot",
    html: '<p><strong>Tea</strong></p><p><a href="choice.html">Start</a></p><p>Text.</p>',
    told: [],
  });
});

test("faults in it are told there, and those below it at their places", async () => {
  const front = "title: T\nhero:\n  actions: [{ text: Start, link: gone.md }]";
  expect((await opened(front, "One.\n\n[a](lost.md)")).told).toEqual([
    "3:1 dead-link",
    "9:5 dead-link",
  ]);
});

test("the same keys mean nothing on other pages", async () => {
  const { html, told } = await opened("title: T\nfeatures: [{ title: A }]\nlayout: doc");
  expect(html).toBe("<p>Text.</p>");
  expect(told).toEqual(["3:1 extra-keys"]);
});
