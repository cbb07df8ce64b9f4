import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { lineStarts, type SourceFile } from "../markdown/source-file.ts";
import { pathFrom } from "./inner-path.ts";
import type { Words } from "./not-carried.ts";
import type { Entry } from "./old-site.ts";

type Missing = Words & { readonly offset: number };

interface Summary {
  readonly entries: readonly Entry[];
  readonly missing: readonly Missing[];
}

/** Where a list stands. */
interface Around {
  /** The folder that its links are from. */
  readonly folder: string;
  readonly pages: ReadonlySet<string>;
  /** Whether links outside of lists are pages, and `#` headings parts, as in mdBook. */
  readonly isBook: boolean;
}

/** An entry while what is below it is read. */
interface Open {
  own: Link;
  readonly below: Open[];
}

/** The first link of a text, or the text where it has none: then without a target. */
interface Link {
  readonly label: string;
  readonly target?: string;
  readonly offset: number;
}

const markdown = new MarkdownIt("commonmark");

/**
 * A book's or a folder's list of pages, as mdBook's SUMMARY.md and MkDocs' literate-nav have it: lists of
 * links, with lists in them.
 */
export function readSummary(file: SourceFile, { folder, pages, isBook }: Around): Summary {
  const { top } = linesOf(file, isBook);
  const missing: Missing[] = [];
  const entryOf = ({ own, below }: Open): readonly Entry[] => {
    const entries = below.flatMap(entryOf);
    const { label, target = "", offset } = own;
    if (/^[a-z][\w+.-]*:/i.test(target)) {
      return [{ kind: "link", href: target, label }, ...entries];
    }
    const [plain = ""] = target.split("#");
    const page = plain === "" ? undefined : pathFrom(folder, decoded(plain));
    const isThere = page !== undefined && pages.has(page);
    if (plain !== "" && !isThere) missing.push({ ...absent(target), offset });
    if (entries.length === 0 && isThere) return [{ kind: "page", page, label }];
    if (entries.length === 0) return [];
    return [{ kind: "section", label, ...(isThere && { page }), entries }];
  };
  return { entries: top.flatMap(entryOf), missing };
}

function linesOf(file: SourceFile, isBook: boolean): { readonly top: readonly Open[] } {
  const starts = lineStarts(file.text);
  const top: Open[] = [];
  let part = top;
  let stack: Open[] = [];
  let heading = "";
  let hasTitle = false;
  for (const token of markdown.parse(file.text, {})) {
    if (token.type === "heading_open") heading = token.tag;
    else if (token.type === "list_item_open") {
      const entry: Open = { own: { label: "", offset: 0 }, below: [] };
      (stack.at(-1)?.below ?? part).push(entry);
      stack = [...stack, entry];
    } else if (token.type === "list_item_close") stack = stack.slice(0, -1);
    else if (token.type === "heading_close") heading = "";
    else if (token.type === "inline") {
      const offset = starts[token.map?.[0] ?? 0] ?? 0;
      const open = stack.at(-1);
      if (open && open.own.label === "") open.own = linksOf(token, file, offset)[0] ?? open.own;
      else if (isBook && heading === "h1" && stack.length === 0) {
        // The first is the book's own title, unless something stands before it.
        if (hasTitle || top.length > 0) {
          const below: Open[] = [];
          top.push({ own: { label: plainWords(token), offset }, below });
          part = below;
        }
        hasTitle = true;
      } else if (isBook && heading === "" && stack.length === 0) {
        // After the numbered chapters come those of no part.
        const links = linksOf(token, file, offset).filter(({ target }) => target !== undefined);
        if (links.length > 0) part = top;
        top.push(...links.map((own): Open => ({ own, below: [] })));
      }
    }
  }
  return { top };
}

/** All links of a text; the text itself where it has none. */
function linksOf(token: Token, file: SourceFile, start: number): readonly Link[] {
  const links: { label: string; target: string; offset: number }[] = [];
  let at = start;
  let isIn = false;
  for (const child of token.children ?? []) {
    if (child.type === "link_open") {
      at = Math.max(at, file.text.indexOf("[", at));
      links.push({ label: "", target: child.attrGet("href") ?? "", offset: at });
      at += 1;
      isIn = true;
    } else if (child.type === "link_close") isIn = false;
    const last = links.at(-1);
    if (isIn && last) last.label += child.content;
  }
  return links.length > 0 ? links : [{ label: plainWords(token), offset: start }];
}

function plainWords({ children }: Token): string {
  return (children ?? [])
    .map(({ content }) => content)
    .join("")
    .trim();
}

function absent(target: string): Words {
  return {
    what: `"${target}" in the list of pages: there is no such page`,
    advice: "correct the path, or add the page",
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
