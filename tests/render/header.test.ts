import { beforeAll, describe, expect, it } from "vitest";
import { menuLength } from "../../src/render/views/menu-length.ts";
import { article, buildChanged, buildOnly } from "../support/read-and-build.ts";

const headerOf = (pages: ReadonlyMap<string, string>, page: string) =>
  /<header class="site-header"[\s\S]*?<\/header>/.exec(pages.get(page) ?? "")?.[0] ?? "";
const buttonOf = (header: string) => /<button class="([^"]*)"/.exec(header)?.[1];

describe("the header", () => {
  let whole: ReadonlyMap<string, string>;
  let bare: ReadonlyMap<string, string>;

  beforeAll(async () => {
    whole = await buildChanged({}, {});
    bare = await buildOnly({ "content/index.md": article("Home", "A page.") });
  });

  it("leads to review, with a place for what is due, and to progress where there are questions", () => {
    const header = headerOf(whole, "review.html");
    expect(header).toContain(
      '<a href="review.html" aria-current="page">Review <span class="due" data-due hidden><span data-slot="due"></span><span class="visually-hidden"> due</span></span></a>',
    );
    expect(header).toContain('href="progress.html">Progress</a>');
    expect(headerOf(bare, "index.html")).not.toMatch(/review\.html|progress\.html/);
  });

  it("folds the menu and the appearance behind one button that needs no script", () => {
    const header = headerOf(whole, "index.html");
    const [, target] = /<button [^>]*popovertarget="([^"]*)"/.exec(header) ?? [];
    const menu = header.slice(header.indexOf(`id="${target}" popover`));
    expect(menu).toContain('href="glossary.html">Glossary</a>');
    expect(menu).toContain("appearance-control");
    expect(buttonOf(header)).toBe("menu-button");
  });

  it("has no button without script where the menu would hold nothing then", () => {
    expect(buttonOf(headerOf(bare, "index.html"))).toBe("menu-button needs-script");
  });
});

describe("the room that a menu needs", () => {
  const lengthOf = (name: string, ...titles: string[]) =>
    menuLength(
      name,
      titles.map((title) => ({ title })),
    );

  it("is that of its words and of the site's name", () => {
    const five = ["The learning path", "About this guide", "Quizzes", "Glossary", "Sources"];
    expect(lengthOf("Tea", "Shop", "Map")).toBe("short");
    expect(lengthOf("Whose Choice", ...five)).toBe("medium");
    expect(lengthOf("Whose Choice", ...five, ...five)).toBe("long");
    expect(lengthOf("A site with a name that goes on for quite a while", "Shop")).toBe("medium");
  });

  it("counts signs that are as wide as high as two letters", () => {
    expect(lengthOf("茶", "学習の道", "地図")).toBe("short");
    expect(lengthOf("茶", "学習の道とお茶の店の案内", "地図とお店のご案内")).toBe("medium");
  });
});
