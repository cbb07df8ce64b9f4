import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Peer } from "./peers.ts";

/** How many results count as the first ones: what Pagefind's own interface begins with. */
export const firstResults = 5;

/** Writes a bare page that searches with a peer as its documentation says, beside its index. */
export function writePeerPage(folder: string, peer: Peer, packages: string): void {
  mkdirSync(folder, { recursive: true });
  const { library, modules, script } = pages[peer];
  const copy = join(folder, "library.js");
  if (library) cpSync(join(packages, "node_modules", library), copy);
  if (modules) {
    buildSync({
      stdin: { contents: `export * from ${JSON.stringify(modules)};`, resolveDir: packages },
      ...{ bundle: true, minify: true, format: "iife", globalName: peer, outfile: copy },
    });
  }
  writeFileSync(join(folder, "search.js"), `${script}\n${common}`);
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${peer}</title></head>
<body><input data-search="input" aria-label="Search"><ol data-search="results"></ol>
<script src="search.js" defer></script></body></html>
`,
  );
}

/** Each defines `prepare()`, which runs when the field is entered, and `find(text)`. */
const pages: Readonly<
  Record<
    Peer,
    {
      /** The package's script, which has a global name. */
      readonly library?: string;
      /** A package of modules alone: these are bundled. */
      readonly modules?: string;
      readonly script: string;
    }
  >
> = {
  pagefind: {
    script: `
let pagefind;
async function prepare() {
  pagefind = await import("./pagefind/pagefind.js");
  await pagefind.init();
}
async function find(text) {
  const { results } = await pagefind.search(text);
  const shown = await Promise.all(results.slice(0, ${firstResults}).map((result) => result.data()));
  return shown.map(({ url, meta, excerpt }) => [url, meta.title, excerpt]);
}`,
  },
  lunr: {
    library: "lunr/lunr.min.js",
    script: whole(
      "lunr.Index.load(data)",
      'index.search(text + " " + text + "*").map(({ ref }) => cards[ref])',
    ),
  },
  minisearch: {
    library: "minisearch/dist/umd/index.js",
    script: whole(
      'MiniSearch.loadJS(data, { fields: ["title", "page", "text"] })',
      'index.search(text, { prefix: true, combineWith: "AND" }).map(({ id }) => cards[id])',
    ),
  },
  flexsearch: {
    library: "flexsearch/dist/flexsearch.bundle.min.js",
    script: whole(
      `(() => {
    const made = new FlexSearch.Document({
      document: { id: "id", index: ["title", "page", "text"] },
      tokenize: "forward",
    });
    for (const [key, part] of Object.entries(data)) made.import(key, part);
    return made;
  })()`,
      `[...new Set(index.search(text, ${firstResults}).flatMap(({ result }) => result))].map((id) => cards[id])`,
    ),
  },
  orama: {
    modules: "@orama/orama",
    script: whole(
      `(() => {
    const made = orama.create({ schema: { title: "string", page: "string", text: "string" } });
    orama.load(made, data);
    return made;
  })()`,
      `(await orama.search(index, { term: text, limit: ${firstResults} })).hits.map(({ document: { url, title, text } }) => [url, title, text])`,
    ),
  },
};

/** An engine whose whole index is loaded before the first query. */
function whole(load: string, find: string): string {
  return `
let index;
let cards;
async function prepare() {
  const added = new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = "library.js";
    script.onload = resolve;
    document.head.append(script);
  });
  const json = (name) => fetch(name).then((response) => response.json());
  const [data, read] = await Promise.all([json("index.json"), json("cards.json"), added]);
  cards = read;
  index = ${load};
}
async function find(text) {
  return ${find}.slice(0, ${firstResults});
}`;
}

const common = `
const field = document.querySelector("[data-search=input]");
const list = document.querySelector("[data-search=results]");
let ready;
let newest = 0;
field.addEventListener("focus", () => {
  ready ??= prepare();
});
field.addEventListener("input", async () => {
  const turn = ++newest;
  await ready;
  const found = field.value === "" ? [] : await find(field.value);
  if (turn !== newest) return;
  list.replaceChildren(
    ...found.map(([url, title, text]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = url;
      link.textContent = title + ": " + text.slice(0, 160);
      item.append(link);
      return item;
    }),
  );
});
`;
