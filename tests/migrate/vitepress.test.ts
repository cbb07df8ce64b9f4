import { expect, it } from "vitest";
import { readOldSite } from "../../src/migrate/find-tool.ts";
import { folderOf, placed } from "./support.ts";

const pages = {
  "docs/index.md": "# Home",
  "docs/guide/start.md": "# Start",
  "docs/guide/deep/index.md": "# Deep",
  "docs/fr/guide/start.md": "# Début",
};

it("a link leads to the page, or to the index of the folder, that it names", () => {
  const links = {
    ...{ "/": "index.md", "/index.html": "index.md", "/guide/start": "guide/start.md" },
    ...{ "/guide/start.html": "guide/start.md", "/guide/start.md": "guide/start.md" },
    ...{ "/guide/start?x": "guide/start.md", "/guide/start#y": "guide/start.md" },
    ...{ "/guide/deep/": "guide/deep/index.md", "/guide/deep": "guide/deep/index.md" },
  };
  const gone = ["/guide/start/", "/guide/gone", "/guide"];
  const items = [...Object.keys(links), ...gone].map((link) => ({ text: link, link }));
  const site = readOldSite(
    folderOf({
      ...pages,
      "docs/.vitepress/config.js": `export default {
  themeConfig: {
    logo: "/a.svg", nav: [{ text: "A", link: "/" }], socialLinks: [{ icon: "x", link: "https://x.example" }],
    sidebar: ${JSON.stringify(items)} } };`,
    }),
  );
  expect(site.navigation).toEqual(
    Object.entries(links).map(([label, page]) => ({ kind: "page", page, label })),
  );
  const told = site.notCarried.map(({ what }) => what);
  for (const link of gone) expect(told.some((what) => what.includes(`"${link}"`))).toBe(true);
  const left = new Map(site.notCarried.map(({ what, advice }) => [what, advice]));
  expect(left.get('"themeConfig.nav"')).toContain('"header"');
  expect(left.get('"themeConfig.socialLinks"')).toContain('"header"');
  expect(left.get('"themeConfig.logo"')).toContain('"logo"');
});

it("its configuration is read with what it imports, and not run", () => {
  const site = readOldSite(
    folderOf({
      ...pages,
      "docs/.vitepress/config.mts": `import { defineConfig, type DefaultTheme } from "vitepress";
import { fr } from "./fr";
export default defineConfig({
  title: "Tea",
  description: "How to make it",
  lang: "en-GB",
  head: [["link", { href: process.env.ICON }]],
  themeConfig: {
    logo: "/cup.svg", socialLinks: [],
    editLink: { pattern: "https://git.example/tea/edit/main/docs/:path" },
    sidebar: { "/guide/": { base: "/guide/", items: guide() } },
    nav: menu(process.env),
  },
  locales: { root: { label: "English" }, fr: { label: "Français", lang: "fr", themeConfig: fr } },
});
function guide(): DefaultTheme.SidebarItem[] {
  return [
    { text: "Start", link: "start" },
    { text: "More", items: [{ text: "Deep", link: "deep/" }, { text: "Gone", link: "gone" }] },
    { text: "Code", link: "https://git.example/" },
  ];
}
function menu(all: object) {
  const list = Object.keys(all);
  return list;
}
`,
      "docs/.vitepress/fr.ts":
        'export const fr = { sidebar: [{ text: "Débuter", link: "/fr/guide/start.md" }] };',
    }),
  );
  expect(site).toMatchObject({
    ...{ tool: "VitePress", title: "Tea", tagline: "How to make it", language: "en-GB" },
    editLink: "https://git.example/tea/edit/main/docs/{page}",
    ...{ staticFolders: ["docs/public"], addresses: "files" },
  });
  expect(site.navigation).toEqual([
    { kind: "page", page: "guide/start.md", label: "Start" },
    {
      ...{ kind: "section", label: "More", page: undefined },
      entries: [{ kind: "page", page: "guide/deep/index.md", label: "Deep" }],
    },
    { kind: "link", href: "https://git.example/", label: "Code" },
    { kind: "page", page: "fr/guide/start.md", label: "Débuter" },
  ]);
  expect(site.settings?.get("fr/guide/start.md")).toEqual({ language: "fr" });
  expect(placed(site.notCarried).map((each) => each.replace(/:\d+ /, " "))).toEqual([
    'docs/.vitepress/config.mts:12 "themeConfig.nav"',
    'docs/.vitepress/config.mts:9 "themeConfig.logo"',
    'docs/.vitepress/config.mts:7 "head"',
    'docs/.vitepress/config.mts:11 "gone" in the sidebar: there is no such page',
  ]);
});

it("a configuration that only running it would tell is told of, and the pages come over", () => {
  const site = readOldSite(
    folderOf({ ...pages, "docs/.vitepress/config.js": "export default await fetch('x');" }),
  );
  expect(site.tool).toBe("VitePress");
  expect(placed(site.notCarried)).toEqual(["docs/.vitepress/config.js:1:1 this configuration"]);
});
