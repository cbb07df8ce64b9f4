import path from "node:path";
import sharp from "sharp";
import { expect, it } from "vitest";
import { isForReaders } from "../../src/output/offline-files.ts";
import { sharePictures } from "../../src/output/share-pictures.ts";
import type { SiteOptions } from "../../src/site/config/config.ts";
import { article, buildChanged, readChanged } from "../support/read-and-build.ts";

const url = "https://example.org/tea/";
const pages = {
  "content/guide/long.md": article(`A title that takes ${"several ".repeat(14)}lines`, "Text."),
  "content/ar.md": article("ماذا يحتاج الاختيار؟", "نص.", "language: ar\n"),
};

async function picturesOf(changes = {}, options: Partial<SiteOptions> = {}) {
  const { site } = await readChanged({ ...pages, ...changes }, { url, ...options });
  if (!site) throw new Error("the test's site is sound");
  return sharePictures(path.join(site.root), site);
}

const widthOf = async (letter: string) =>
  (
    await sharp({ text: { text: letter, font: "serif 40" } })
      .png()
      .toBuffer({ resolveWithObject: true })
  ).info.width;
// Where there are no fonts, all letters are boxes of one size, and nothing is drawn.
const hasFonts = (await widthOf("i")) !== (await widthOf("W"));

it.skipIf(!hasFonts)(
  "each article has a picture of its title in the site's colours, the same in every build",
  async () => {
    const first = await picturesOf();
    const again = await picturesOf();
    expect([...again.paths]).toEqual([...first.paths]);
    expect([...first.paths.keys()].toSorted()).toEqual(
      ["", "ar.html", "guide/choice.html", "guide/long.html", "index.html"].toSorted(),
    );
    for (const { path: name, contents } of first.files) {
      expect(name).toMatch(/^assets\/share\/card-[0-9a-f]{10}\.png$/);
      expect(isForReaders(name)).toBe(false);
      const { data, info } = await sharp(contents as Buffer)
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([1200, 630]);
      // A corner of paper, and letters within the margins alone.
      const at = (x: number, y: number) => [
        ...data.subarray((y * 1200 + x) * 3, (y * 1200 + x) * 3 + 3),
      ];
      for (const [x, y] of [
        [40, 40],
        [1160, 40],
        [40, 600],
        [1160, 600],
      ] as const)
        expect(at(x, y)).toEqual([0xfb, 0xf9, 0xf4]);
      const isInk = ([red = 255]: readonly number[]) => red < 0x40;
      let ink = 0;
      for (let y = 90; y < 540; y += 2)
        for (let x = 90; x < 1110; x += 2) ink += isInk(at(x, y)) ? 1 : 0;
      expect(ink).toBeGreaterThan(200);
    }
    const dark = await picturesOf({}, { colours: { paper: { light: "#fff8f8" } } });
    expect(dark.paths.get("index.html")).not.toBe(first.paths.get("index.html"));
  },
);

it.skipIf(!hasFonts)(
  "pages name theirs, and those of a site without an address, or that wants none, have none",
  async () => {
    const built = await buildChanged(pages, { url });
    const image = (page: string) =>
      /<meta property="og:image" content="([^"]*)">/.exec(built.get(page) ?? "")?.[1] ?? "";
    expect(image("ar.html")).toMatch(/^https:\/\/example\.org\/tea\/assets\/share\/card-/);
    expect(built.has(image("ar.html").replace(url, ""))).toBe(true);
    expect(image("guide/choice.html")).not.toBe(image("ar.html"));
    // What is no article has the site's.
    expect(image("glossary.html")).toBe(image("quizzes/choice.html"));
    for (const options of [{}, { url, sharePictures: false }]) {
      const other = await buildChanged(pages, options);
      expect([...other.keys()].filter((name) => name.startsWith("assets/share/"))).toEqual([]);
      expect(other.get("ar.html")).not.toContain("og:image");
    }
  },
);
