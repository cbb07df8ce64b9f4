import { posix } from "node:path";
import { importsOf, withoutComments } from "./imports.ts";

/** The rooms of src/ that each room may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...earlierOf([
    "core",
    "messages",
    "search",
    "markdown",
    "formats",
    "site",
    "render",
    "output",
    "migrate",
    "eleventy",
    "cli",
  ]),
  search: ["core"],
  browser: ["core", "search"],
  // The public API, src/index.ts.
  "": ["core", "messages", "search", "markdown", "site", "render", "output", "eleventy"],
};

/** Within search: what an index is made of never reaches a browser, and what both sides share knows neither. */
const withinSearch: Readonly<Record<string, readonly string[]>> = {
  text: [],
  format: ["text"],
  query: ["text", "format"],
  index: ["text", "format"],
};
const browserSearch = ["text", "format", "query"];

/** Each room may import those before it. */
function earlierOf(rooms: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(rooms.map((room, place) => [room, rooms.slice(0, place)]));
}

/** Where a package may be imported; one that is not listed may be, outside `core`. */
const packageFolders: readonly { readonly name: RegExp; readonly only: readonly string[] }[] = [
  { name: /^lunr$/, only: ["src/search/"] },
  { name: /^intl-messageformat$/, only: ["src/messages/"] },
  { name: /^@11ty\//, only: ["src/eleventy/"] },
  { name: /^node:sqlite$/, only: ["src/formats/sqlite/"] },
  {
    name: /^node:/,
    only: [
      "src/formats/sqlite/",
      "src/formats/zip/zstd.ts",
      "src/search/index/deflate.ts",
      "src/search/index/hashes.ts",
      "src/markdown/",
      "src/site/",
      "src/render/",
      "src/output/",
      "src/migrate/",
      "src/eleventy/",
      "src/cli/",
    ],
  },
];

/** What `core` may import from outside: schemas, in the items alone. */
const coreImports: readonly { readonly name: string; readonly folder: string }[] = [
  { name: "zod", folder: "src/core/items/" },
];

/** Clock, randomness and page: they come into `core` as arguments. */
const impure =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\b(?:document|window|globalThis|localStorage)\./;

/** What Node alone has. */
const nodeName =
  /(?<![.\w])(?:globalThis\.)?(?:Buffer|process|__dirname|__filename|setImmediate)\b|(?<![.\w])(?:global\.|require\()|\bimport\.meta\.(?:dir|file)name\b/;

/** What reaches browsers. */
const inBrowsers = /^src\/(?:core|browser|search\/(?:text|format|query))\//;

/**
 * The faults of source files (path from the repository's root, then text) against the house's
 * directions, as `src/core/a.ts imports …`.
 */
export function importFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = [];
  for (const [file, text] of files) {
    for (const name of importsOf(text)) {
      const why = name.startsWith(".") ? roomFault(file, name) : packageFault(file, name);
      if (why !== null) faults.push(`${file} imports ${name}: ${why}`);
    }
    const code = withoutComments(text);
    const outside = room(file) === "core" ? impure.exec(code) : null;
    if (outside) faults.push(`${file} uses ${outside[0]}: core takes it as an argument`);
    const ofNode = inBrowsers.test(file) ? nodeName.exec(code) : null;
    if (ofNode) faults.push(`${file} uses ${ofNode[0]}: browsers have none`);
  }
  return faults;
}

function roomFault(file: string, name: string): string | null {
  const target = posix.join(posix.dirname(file), name);
  if (!target.startsWith("src/")) return "it lies outside src/";
  const [from, to] = [room(file), room(target)];
  if (from !== to && !mayImport[from]?.includes(to)) {
    return `${from || "src/index.ts"} may not import ${to || "src/index.ts"}`;
  }
  return to === "search" ? searchFault(file, target) : null;
}

function searchFault(file: string, target: string): string | null {
  const [from, to] = [room(file), part(target)];
  const own = part(file);
  if (from === "search" && own !== to && !withinSearch[own]?.includes(to)) {
    return `search/${own} may not import search/${to}`;
  }
  const isOpen = from !== "browser" || browserSearch.includes(to);
  return isOpen ? null : `browser may not import search/${to}`;
}

/** `src/search/query/find.ts` is in the part `query` of its room. */
function part(file: string): string {
  return file.split("/")[2] ?? "";
}

function packageFault(file: string, name: string): string | null {
  if (room(file) === "core") {
    const allowed = coreImports.some((rule) => rule.name === name && file.startsWith(rule.folder));
    return allowed ? null : "core imports its own files only";
  }
  // So none of what reads and writes files of other tools is in what a browser loads.
  if (room(file) === "browser") return "scripts are made of our own files";
  if (room(file) === "search" && !/^(?:lunr|node:)/.test(name)) return "search has Lunr alone";
  const rule = packageFolders.find((candidate) => candidate.name.test(name));
  if (!rule || rule.only.some((folder) => file.startsWith(folder))) return null;
  return `only ${rule.only.join(", ")} may`;
}

/** `src/core/items/item.ts` is in `core`, `src/index.ts` in the room without a name. */
function room(file: string): string {
  const parts = file.split("/");
  return parts.length > 2 ? (parts[1] ?? "") : "";
}
