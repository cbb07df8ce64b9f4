import { describe, expect, it } from "vitest";
import { readOldSite } from "../../src/migrate/find-tool.ts";
import { planSite } from "../../src/migrate/plan.ts";
import { folderOf, placed } from "./support.ts";

const pages = {
  "docs/index.md": "# Home",
  "docs/start.md": "# Start",
  "docs/guide/README.md":
    "# Guide\n\nRead on.\n\n- [First](one.md)\n- Later\n    - [Second](two.md)\n",
  "docs/guide/one.md": "# One",
  "docs/guide/two.md": "# Two",
};

function read(configuration: string, files = {}) {
  return readOldSite(folderOf({ ...pages, ...files, "mkdocs.yml": configuration }));
}

describe("mkdocs.yml", () => {
  it("has what the sidebar cannot say told where it stands", () => {
    const configuration = `site_name: Tea
nav:
  - Begin: [start.md, guide/one.md]
  - Guide: [Deep: [guide/deep/x.md, guide/deep/y.md], guide/two.md]
  - Again: [start.md]
`;
    const files = folderOf({
      ...pages,
      "docs/guide/deep/x.md": "# X",
      "docs/guide/deep/y.md": "# Y",
      "mkdocs.yml": configuration,
    });
    const site = readOldSite(files);
    const { notCarried, sidebar } = planSite(site, files);
    expect(placed(notCarried)).toEqual([
      'mkdocs.yml:5:13 the second mention of "start.md" in the list of pages: it stands where it is named first',
      'mkdocs.yml:4:5 in the list of pages, the order of pages among folders and sections in "Guide": there pages stand before folders and sections',
    ]);
    expect(sidebar).toEqual([
      { title: "Begin", pages: ["start.md", "guide/one.md"] },
      { title: "Guide", pages: ["guide/deep", "guide/two.md"] },
    ]);
  });

  it("says what the site is called, in which language, where it stands and where it is edited", () => {
    const site = read(`site_name: Tea
site_description: How to make it
site_url: !ENV [URL, "https://tea.example/"]
theme:
  name: material
  language: pt_BR
repo_url: https://github.com/tea/tea
`);
    expect(site).toMatchObject({
      ...{ tool: "MkDocs", title: "Tea", tagline: "How to make it", language: "pt-BR" },
      ...{ folders: [{ from: "docs", to: "" }], dialects: ["mkdocs"], addresses: "folders" },
      editLink: "https://github.com/tea/tea/edit/master/docs/{page}",
    });
    expect(site.notCarried).toEqual([]);
  });

  it("has its navigation read: pages, sections, links out, and folders with a list of their own", () => {
    const { navigation, notCarried } = read(`nav:
  - index.md
  - Begin: start.md
  - Guide: guide/
  - More:
      - Code: https://example.org/
plugins:
  - literate-nav:
      nav_file: README.md
`);
    expect(navigation).toEqual([
      { kind: "page", page: "index.md", label: undefined },
      { kind: "page", page: "start.md", label: "Begin" },
      {
        ...{ kind: "section", label: "Guide", page: "guide/README.md" },
        entries: [
          { kind: "page", page: "guide/one.md", label: "First" },
          {
            ...{ kind: "section", label: "Later" },
            entries: [{ kind: "page", page: "guide/two.md", label: "Second" }],
          },
        ],
      },
      {
        ...{ kind: "section", label: "More" },
        entries: [{ kind: "link", href: "https://example.org/", label: "Code" }],
      },
    ]);
    expect(notCarried).toEqual([]);
  });

  it("is told of where it names pages that are not there or lie outside", () => {
    const { navigation, notCarried } = read(
      'nav:\n  - Gone: gone.md\n  - Key: "../../key.md"\n  - Empty:\n',
    );
    expect(navigation).toEqual([]);
    expect(placed(notCarried)).toEqual([
      'mkdocs.yml:2:5 "gone.md" in the navigation: there is no such page',
      'mkdocs.yml:3:5 "../../key.md" in the navigation, which leads out of docs',
      'mkdocs.yml:4:5 "Empty" in the navigation, which is empty',
    ]);
  });

  it("gives redirects their old address in the form that the site had", () => {
    const plugins = `plugins:
  - search
  - redirects:
      redirect_maps:
        old/start.md: start.md#top
        away.md: https://example.org/
`;
    expect(read(plugins).redirects).toEqual([
      { from: "/old/start/", page: "start.md", fragment: "top" },
    ]);
    expect(read(`use_directory_urls: false\n${plugins}`).redirects).toEqual([
      { from: "/old/start.html", page: "start.md", fragment: "top" },
    ]);
    expect(placed(read(plugins).notCarried)).toEqual([
      'mkdocs.yml:6:9 the redirect from "away.md" to "https://example.org/"',
    ]);
  });

  it("is told of where it has what nothing here does, at its place", () => {
    const { notCarried } = read(`site_name: Tea
extra_css: [extra.css]
theme:
  name: mkdocs
  custom_dir: theme
  logo: cup.svg
plugins:
  macros: {}
markdown_extensions:
  - toc:
      slugify: !!python/object/apply:pymdownx.slugs.slugify {}
`);
    expect(placed(notCarried)).toEqual([
      'mkdocs.yml:6:3 "theme.logo"',
      'mkdocs.yml:2:1 "extra_css"',
      "mkdocs.yml:5:3 the templates in theme",
      'mkdocs.yml:8:3 the plugin "macros"',
    ]);
  });

  it("that is no YAML is told at the place, and the pages come over all the same", () => {
    const site = read("site_name: [Tea\nnav: x\n");
    expect(site.folders).toEqual([{ from: "docs", to: "" }]);
    expect(placed(site.notCarried)[0]).toMatch(
      /^mkdocs\.yml:\d+:\d+ this configuration, which is no YAML/,
    );
    const deep = read(`nav: ${"[".repeat(3000)}${"]".repeat(3000)}\n`);
    expect(placed(deep.notCarried)[0]).toMatch(/^mkdocs\.yml:1:105 .* more than 100 deep/);
  });
});
