import { beforeAll, describe, expect, it } from "vitest";
import type { SiteOptions } from "../../src/site/config/config.ts";
import { buildChanged, type Files, readChanged } from "../support/read-and-build.ts";

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><path d="M0 0"/></svg>';
const files: Files = { "content/images/logo.svg": svg, "fonts/Tea Bold.woff2": "wOF2 font" };
const fonts: NonNullable<SiteOptions["fonts"]> = {
  prose: {
    name: "Tea",
    files: [{ file: "fonts/Tea Bold.woff2", weight: 700 }],
    fallback: "Georgia, serif",
  },
  code: "Menlo, monospace",
};

let built: ReadonlyMap<string, string>;
const home = () => built.get("index.html") ?? "";
const nameOf = (kind: RegExp) => [...built.keys()].find((name) => kind.test(name)) ?? "";

beforeAll(async () => {
  built = await buildChanged(files, {
    logo: "images/logo.svg",
    colours: { accent: { light: "#00429d" }, paper: { light: "#fff" } },
    fonts,
  });
});

describe("a site's own look", () => {
  it("has its logo beside the title, as large as it is", () => {
    const logo = nameOf(/^assets\/logo-[\da-f]{10}\.svg$/);
    expect(built.get(logo)).toBe(svg);
    expect(home()).toMatch(
      new RegExp(
        `<a class="site-title" [^>]*><img src="${logo}" alt="" width="120" height="40"><span>Test</span></a>`,
      ),
    );
  });

  it("has its colours and fonts in a stylesheet of their own, after the theme's", () => {
    const css = built.get(nameOf(/^assets\/look-[\da-f]{10}\.css$/)) ?? "";
    expect(css).toContain("--paper:light-dark(#fff,#111714)");
    expect(css).toContain("--pine:light-dark(#00429d,#7ccbaa)");
    expect(css).toContain('--font-prose:"Tea",Georgia, serif');
    expect(css).toContain("--font-code:Menlo, monospace");
    const font = nameOf(/^assets\/Tea-Bold-[\da-f]{10}\.woff2$/);
    expect(built.get(font)).toBe("wOF2 font");
    expect(css).toContain(
      `@font-face{font-family:"Tea";src:url("${font.replace("assets/", "")}") format("woff2");font-weight:700;font-style:normal;font-display:swap}`,
    );
    const sheets = [...home().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, url]) => url,
    );
    expect(sheets.at(-1)).toMatch(/^assets\/look-/);
    expect(home()).toContain('media="(prefers-color-scheme: light)" content="#fff"');
    expect(home()).not.toMatch(/<style|\sstyle="/);
  });
});

it("a logo with words stands in the title's place", async () => {
  const built = await buildChanged(files, {
    logo: { file: "content/images/logo.svg", alt: "Tea" },
  });
  expect(built.get("index.html")).toMatch(
    /<a class="site-title" [^>]*><img [^>]*alt="Tea"[^>]*><\/a>/,
  );
});

it("nothing is loaded for it where nothing is said", async () => {
  const built = await buildChanged();
  expect([...built.keys()].filter((name) => /look|logo/.test(name))).toEqual([]);
  expect(built.get("index.html")).toContain(
    'media="(prefers-color-scheme: light)" content="#fbf9f4"',
  );
});

it("files that are not there, or nothing that is shown, are told", async () => {
  const { diagnostics } = await readChanged(
    { ...files, "content/notes.txt": "Text." },
    {
      logo: "notes.txt",
      fonts: { ...fonts, interface: { name: "None", files: ["../none.woff2", "images/logo.svg"] } },
    },
  );
  const told = diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
  expect(told).toEqual([
    'config: option "fonts.interface.files.0": there is no file "../none.woff2" in content, nor in the project\'s folder',
    'config: option "fonts.interface.files.1": content/images/logo.svg is no font that browsers load',
    'config: option "logo": content/notes.txt is no picture that browsers show',
  ]);
});

it("a file that is no font is told of, whatever its name", async () => {
  const { diagnostics } = await readChanged(
    { ...files, "fonts/Tea Bold.woff2": "<html>" },
    { fonts },
  );
  expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'config: option "fonts.prose.files.0": fonts/Tea Bold.woff2 is called .woff2, and what it holds is none',
  ]);
});
