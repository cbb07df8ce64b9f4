import { describe, expect, it } from "vitest";
import { readOldSite } from "../../src/migrate/find-tool.ts";
import { folderOf, placed } from "./support.ts";

// All that is read of a site's folder, whole, worked out by hand from what its tool makes of it.

function siteOf(files: Readonly<Record<string, string>>) {
  const { notCarried, ...site } = readOldSite(folderOf(files));
  const said = Object.entries(site).flatMap(([name, value]: readonly [string, unknown]) =>
    value === undefined ? [] : [[name, value instanceof Map ? Object.fromEntries(value) : value]],
  );
  return { ...Object.fromEntries(said), notCarried: placed(notCarried) };
}

describe("all that is read of an old site", () => {
  it.each<readonly [string, Readonly<Record<string, string>>, object]>([
    [
      "Hugo",
      {
        "hugo.yaml":
          "baseURL: https://tea.example/\nLanguageCode: en-us\ntitle: Tea\nparams:\n  description: Hot\nenableEmoji: true\nuglyURLs: true\nstaticDir: files\nmenu: {}\nmodule: {}\npermalinks: {}\nlanguages:\n  en: {contentDir: content/en}\n  de: {contentdir: content/de}\n  fr: {}\ndefaultContentLanguage: en\n",
        "content/en/_index.md": "",
        "content/en/My Tea.md": "",
        "content/de/a/index.md": "",
        "layouts/x.html": "",
        "data/y.yaml": "",
      },
      {
        tool: "Hugo",
        configuration: ["hugo.yaml"],
        title: "Tea",
        tagline: "Hot",
        language: "en-US",
        url: "https://tea.example/",
        folders: [
          { from: "content/en", to: "" },
          { from: "content/de", to: "de", language: "de" },
          { from: "content", to: "" },
        ],
        staticFolders: ["files"],
        dialects: ["hugo"],
        mayHave: ["obsidian", "emoji"],
        addresses: "files",
        moved: {
          "My Tea.md": "/my-tea.html",
          "_index.md": "/",
          "de/a/index.md": "/de/a/",
          "en/My Tea.md": "/en/my-tea.html",
          "en/_index.md": "/en/",
        },
        redirects: [],
        notCarried: [
          'hugo.yaml:9:1 "menu"',
          'hugo.yaml:10:1 "module"',
          'hugo.yaml:11:1 "permalinks"',
          "layouts:undefined:undefined templates, shortcodes, styles or data of Hugo",
          "data:undefined:undefined templates, shortcodes, styles or data of Hugo",
        ],
      },
    ],
    [
      "Hugo, of a plain name and nothing more",
      { "config.toml": 'title = "T"\n', "archetypes/x.md": "", "content/a.md": "" },
      {
        tool: "Hugo",
        configuration: ["config.toml"],
        title: "T",
        folders: [{ from: "content", to: "" }],
        staticFolders: ["static"],
        dialects: ["hugo"],
        mayHave: ["obsidian"],
        addresses: "folders",
        moved: { "a.md": "/a/" },
        redirects: [],
        notCarried: [],
      },
    ],
    [
      "a folder whose config.toml is another program's",
      { "config.toml": 'title = "T"\n', "a.md": "" },
      {
        tool: "plain Markdown",
        configuration: [],
        folders: [{ from: "", to: "" }],
        staticFolders: [],
        dialects: [],
        mayHave: ["boxes", "mkdocs", "obsidian"],
        settings: {},
        addresses: "files",
        redirects: [],
        notCarried: [],
      },
    ],
    [
      "Jekyll",
      {
        "_config.yml":
          "name: Tea\ntagline: Hot\nlocale: de_DE\nurl: https://tea.example\nbaseurl: /en\npermalink: pretty\nexclude: [drafts/, 3]\nplugins: [jekyll-feed, own]\ngems: [other]\ncollections: {x: {}}\ndefaults: [1]\n",
        "_posts/2026-03-09-tea.md": "",
        "notes/_posts/2025-01-02-a-b.markdown": "",
        "index.md": "",
        "_layouts/a.html": "",
      },
      {
        tool: "Jekyll",
        configuration: ["_config.yml"],
        title: "Tea",
        tagline: "Hot",
        language: "de-DE",
        url: "https://tea.example/en",
        folders: [
          {
            from: "",
            to: "",
            leaveOut: [
              "_layouts",
              "_includes",
              "_sass",
              "_data",
              "_plugins",
              "_drafts",
              "_site",
              "vendor",
              "drafts",
            ],
          },
        ],
        staticFolders: [],
        dialects: [],
        mayHave: ["boxes", "obsidian"],
        addresses: "folders",
        moved: {
          "_posts/2026-03-09-tea.md": "/2026/03/09/tea.html",
          "notes/_posts/2025-01-02-a-b.md": "/2025/01/02/a-b.html",
        },
        redirects: [],
        notCarried: [
          "_layouts:undefined:undefined templates and data of Jekyll",
          '_config.yml:10:1 "collections"',
          '_config.yml:11:1 "defaults"',
          '_config.yml:8:1 the plugin "own"',
          '_config.yml:8:1 the plugin "other"',
        ],
      },
    ],
    [
      "Jekyll in docs",
      {
        "docs/_config.yml": "title: T\ndescription: D\nlang: en\npermalink: /:title/\n",
        "docs/index.md": "",
        "docs/_data/x.yml": "",
      },
      {
        tool: "Jekyll",
        configuration: ["docs/_config.yml"],
        title: "T",
        tagline: "D",
        language: "en",
        folders: [
          {
            from: "docs",
            to: "",
            leaveOut: [
              "_layouts",
              "_includes",
              "_sass",
              "_data",
              "_plugins",
              "_drafts",
              "_site",
              "vendor",
            ],
          },
        ],
        staticFolders: [],
        dialects: [],
        mayHave: ["boxes", "obsidian"],
        addresses: "folders",
        moved: {},
        redirects: [],
        notCarried: ["docs/_data:undefined:undefined templates and data of Jekyll"],
      },
    ],
    [
      "mdBook",
      {
        "book.toml":
          '[book]\ntitle = "Tea"\ndescription = "Hot"\nlanguage = "en"\nsrc = "text"\n[preprocessor.mermaid]\n[preprocessor.toc]\n[output.html]\nadditional-css = ["a.css", "b.css"]\nadditional-js = ["c.js"]\ntheme = "own"\ncname = "tea.example"\nedit-url-template = "https://git.example/edit/{path}"\n[output.html.redirect]\n"/old.html" = "a.html"\n"/b/old.html" = "../a.html"\n"/x.html" = "https://other.example/a.html"\n"/y.html" = "gone.html"\n',
        "text/SUMMARY.md":
          "# Summary\n\n[Preface](preface.md)\n\n# Part\n\n- [A](a.md)\n  - [B](b/b.md)\n- [Gone](gone.md)\n- [Draft]()\n\n---\n\n[End](end.md)\n",
        "text/preface.md": "",
        "text/a.md": "",
        "text/b/b.md": "",
        "text/end.md": "",
      },
      {
        tool: "mdBook",
        configuration: ["book.toml", "text/SUMMARY.md"],
        title: "Tea",
        tagline: "Hot",
        language: "en",
        url: "https://tea.example/",
        editLink: "https://git.example/edit/text/{page}",
        folders: [{ from: "text", to: "", leaveOut: ["SUMMARY.md"] }],
        staticFolders: [],
        dialects: [],
        mayHave: [],
        navigation: [
          { kind: "page", page: "preface.md", label: "Preface" },
          {
            kind: "section",
            label: "Part",
            entries: [
              {
                kind: "section",
                label: "A",
                page: "a.md",
                entries: [{ kind: "page", page: "b/b.md", label: "B" }],
              },
            ],
          },
          { kind: "page", page: "end.md", label: "End" },
        ],
        addresses: "files",
        redirects: [
          { from: "/old.html", page: "a.md" },
          { from: "/b/old.html", page: "a.md" },
        ],
        notCarried: [
          'book.toml:6:1 the preprocessor "mermaid"',
          'book.toml:9:1 "additional-css": a.css, b.css',
          'book.toml:10:1 "additional-js": c.js',
          'book.toml:11:1 "theme": own',
          'text/SUMMARY.md:9:3 "gone.md" in the list of pages: there is no such page',
          'book.toml:17:1 the redirect from "/x.html"',
          'book.toml:18:1 the redirect from "/y.html"',
        ],
      },
    ],
    [
      "VitePress",
      {
        "docs/.vitepress/config.mts":
          "export default {\n  title: 'Tea', description: 'Hot', lang: 'en-US', srcDir: './text', cleanUrls: true, vite: {}, ignoreDeadLinks: true, odd: f(),\n  sitemap: { hostname: 'https://tea.example' },\n  srcExclude: ['**/x.md'],\n  rewrites: { 'a.md': 'b.md' },\n  themeConfig: { nav: [{ text: 'Guide', link: '/a' }, { text: 'Out', link: 'https://out.example' }], sidebar: { '/': [{ text: 'S', items: [{ text: 'A', link: '/a' }, { text: 'Gone', link: '/gone' }] }] }, editLink: { pattern: 'https://git.example/:path' }, search: {} },\n};\n",
        "docs/text/index.md": "",
        "docs/text/a.md": "",
      },
      {
        tool: "VitePress",
        configuration: ["docs/.vitepress/config.mts"],
        title: "Tea",
        tagline: "Hot",
        language: "en-US",
        url: "https://tea.example",
        editLink: "https://git.example/{page}",
        folders: [{ from: "docs/text", to: "", leaveOut: ["public"] }],
        staticFolders: ["docs/text/public"],
        dialects: [],
        mayHave: ["boxes", "emoji"],
        navigation: [
          { kind: "section", label: "S", entries: [{ kind: "page", page: "a.md", label: "A" }] },
        ],
        settings: {},
        addresses: "files",
        redirects: [],
        notCarried: [
          'docs/.vitepress/config.mts:2:120 "odd"',
          'docs/.vitepress/config.mts:6:18 "themeConfig.nav"',
          'docs/.vitepress/config.mts:5:3 "rewrites"',
          'docs/.vitepress/config.mts:6:167 "/gone" in the sidebar: there is no such page',
        ],
      },
    ],
    [
      "Docusaurus",
      {
        "docusaurus.config.js":
          "module.exports = { title: 'Tea', tagline: 'Hot', url: 'https://tea.example', baseUrl: '/x/', i18n: { defaultLocale: 'en' }, presets: [['classic', { docs: { sidebarPath: './sidebars.js', routeBasePath: '/', editUrl: 'https://git.example/edit/' } }]], themeConfig: { navbar: { title: 'T', items: [{ label: 'Code', href: 'https://git.example' }] } } };\n",
        "sidebars.js":
          "module.exports = { main: ['intro', { type: 'category', label: 'Green', link: { type: 'doc', id: 'green/index' }, items: [{ type: 'doc', id: 'green/own', label: 'Sencha' }, 'gone'] }, { type: 'link', label: 'Out', href: 'https://out.example' }, { Short: ['intro'] }, { type: 'autogenerated', dirName: 'black' }, { type: 'html' }] };\n",
        "docs/intro.md": "",
        "docs/green/index.md": "",
        "docs/green/01-sencha.md": "---\nid: own\n---\n",
        "docs/black/b.md": "---\nsidebar_position: 2\n---\n",
        "docs/black/c.md": "---\nsidebar_position: 1\n---\n",
        "docs/black/_d.md": "",
      },
      {
        tool: "Docusaurus",
        configuration: ["docusaurus.config.js", "sidebars.js"],
        title: "Tea",
        tagline: "Hot",
        language: "en",
        url: "https://tea.example/x/",
        editLink: "https://git.example/edit/docs/{page}",
        folders: [{ from: "docs", to: "", leaveOut: ["black/_d.md"] }],
        staticFolders: ["static"],
        dialects: [],
        mayHave: ["boxes", "emoji"],
        navigation: [
          { kind: "page", page: "intro.md" },
          {
            kind: "section",
            label: "Green",
            page: "green/index.md",
            entries: [{ kind: "page", page: "green/01-sencha.md", label: "Sencha" }],
          },
          { kind: "link", href: "https://out.example", label: "Out" },
          { kind: "section", label: "Short", entries: [{ kind: "page", page: "intro.md" }] },
          { kind: "page", page: "black/c.md" },
          { kind: "page", page: "black/b.md" },
        ],
        folderSettings: {},
        settings: {},
        addresses: "folders",
        moved: {
          "black/b.md": "/black/b/",
          "black/c.md": "/black/c/",
          "green/01-sencha.md": "/green/own/",
          "green/index.md": "/green/",
          "intro.md": "/intro/",
        },
        redirects: [],
        notCarried: [
          'docusaurus.config.js:1:288 "themeConfig.navbar.items"',
          'sidebars.js:1:173 "gone" in the sidebar: there is no such page',
        ],
      },
    ],
    [
      "MkDocs",
      {
        "mkdocs.yml":
          "site_name: Tea\nsite_description: Hot\nsite_url: https://tea.example\nrepo_url: https://git.example/tea\nedit_uri: edit/main/docs/\ntheme:\n  name: material\n  language: de\n  custom_dir: overrides\nplugins:\n  - search\n  - minify\n  - redirects:\n      redirect_maps:\n        old.md: a.md\n        x.md: https://out.example\nextra_css: [a.css]\nmarkdown_extensions: [admonition, own.ext]\nuse_directory_urls: false\nnav:\n  - Home: index.md\n  - Part:\n      - a.md\n      - Gone: gone.md\n      - Out: https://out.example\n",
        "docs/index.md": "",
        "docs/a.md": "",
      },
      {
        tool: "MkDocs",
        configuration: ["mkdocs.yml"],
        title: "Tea",
        tagline: "Hot",
        language: "de",
        url: "https://tea.example",
        editLink: "https://git.example/tea/edit/main/docs/{page}",
        folders: [{ from: "docs", to: "" }],
        staticFolders: [],
        dialects: ["mkdocs"],
        mayHave: [],
        navigation: [
          { kind: "page", page: "index.md", label: "Home" },
          {
            kind: "section",
            label: "Part",
            entries: [
              { kind: "page", page: "a.md" },
              { kind: "link", href: "https://out.example", label: "Out" },
            ],
          },
        ],
        addresses: "files",
        redirects: [{ from: "/old.html", page: "a.md" }],
        notCarried: [
          'mkdocs.yml:17:1 "extra_css"',
          "mkdocs.yml:9:3 the templates in overrides",
          'mkdocs.yml:24:9 "gone.md" in the navigation: there is no such page',
          'mkdocs.yml:16:9 the redirect from "x.md" to "https://out.example"',
        ],
      },
    ],
    [
      "Obsidian",
      { ".obsidian/app.json": "{}", "Home.md": "", "Notes/Tea.md": "" },
      {
        tool: "Obsidian",
        configuration: [".obsidian/app.json"],
        folders: [{ from: "", to: "", leaveOut: [] }],
        staticFolders: [],
        dialects: ["obsidian"],
        mayHave: ["boxes", "mkdocs"],
        addresses: "files",
        redirects: [],
        notCarried: [],
      },
    ],
    [
      "a wiki of Gollum",
      { "Home.md": "", "_Sidebar.md": "[[Tea]]\n* [Pot](Pot)\n", "Tea.md": "", "Pot.md": "" },
      {
        tool: "Gollum",
        configuration: [],
        folders: [{ from: "", to: "", leaveOut: ["_Sidebar.md"] }],
        staticFolders: [],
        dialects: ["gollum"],
        mayHave: ["boxes"],
        settings: {},
        addresses: "files",
        redirects: [],
        notCarried: ["_Sidebar.md:undefined:undefined what stands beside or below each page"],
      },
    ],
    [
      "plain files",
      { "README.md": "# Tea\n", "a.md": "" },
      {
        tool: "plain Markdown",
        configuration: [],
        folders: [{ from: "", to: "" }],
        staticFolders: [],
        dialects: [],
        mayHave: ["boxes", "mkdocs", "obsidian"],
        settings: {},
        addresses: "files",
        redirects: [],
        notCarried: [],
      },
    ],
  ])("%s", (_, files, expected) => {
    expect(siteOf(files)).toEqual(expected);
  });
});
