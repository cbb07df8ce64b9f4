import { readAttributes } from "./attribute-list.ts";
import type { Fold } from "./box-names.ts";

/** What follows the colons that begin a box. */
export interface BoxInfo {
  readonly name: string;
  /** Empty where the usual one is to stand there; undefined where none is. */
  readonly title: string | undefined;
  readonly fold: Fold | undefined;
  /** That links may lead to. */
  readonly id?: string | undefined;
}

/**
 * Reads what VitePress (`tip Title`, `tip {no-title}`, `details Title {open}`) and Docusaurus
 * (`tip[Title]{#id}`) know, and MyST (`{tip} Title`). A title in brackets may hold others.
 */
export function readBoxInfo(info: string): BoxInfo {
  // Looked for at the first of a run of colons alone: a line of thousands takes no longer for each.
  const text = info.replace(/(?<!:):{3,}$/, "").trimEnd();
  const listed = text.startsWith("{") ? readList(text) : undefined;
  if (listed) return listed;
  const [braced = "", directive] = /^\{([\w-]+)\}(?=\s|$)/.exec(text) ?? [];
  const [name = ""] =
    directive === undefined ? (/^[^\s[{][^\s[{]*|^\S+/.exec(text) ?? []) : [directive];
  const rest = text.slice(directive === undefined ? name.length : braced.length);
  const given = readAttributes(rest.trimStart(), 0);
  const isList = given?.others.has("title") || /^\{\s*[#.]/.test(rest.trimStart());
  if (isList && given?.length === rest.trimStart().length)
    return {
      ...{ name, title: given.others.get("title") ?? "", fold: foldOf(name, false) },
      id: given.id,
    };
  // After a space it is a link, or a source that is cited.
  const end = rest.startsWith("[") ? closingBracket(rest) : -1;
  const after = rest.slice(end + 1).trim();
  const list = end === -1 ? undefined : readAttributes(after, 0);
  if (list?.length === after.length)
    return { name, title: rest.slice(1, end).trim(), fold: foldOf(name, false), id: list.id };
  const words = end === -1 ? rest : `${rest.slice(1, end)} ${after}`;
  const title = words.replace(/\{\s*no-title\s*\}/, "");
  const [, before = "", behind = ""] = /^(.*)\{\s*open\s*\}(.*)$/.exec(title) ?? [];
  const isOpen = /\{\s*open\s*\}/.test(title);
  const shown = isOpen ? `${before}${behind}` : title;
  const fold = foldOf(name, isOpen);
  // What folds is opened by its title.
  if (title !== words && shown.trim() === "" && !fold) return { name, title: undefined, fold };
  return { name, title: shown.trim(), fold };
}

/** `{.note title="Title"}`, as Pandoc has it, and `{.callout-note collapse="true"}`, as Quarto has it. */
function readList(text: string): BoxInfo | undefined {
  const list = readAttributes(text, 0);
  const name = list?.classes[0]?.replace(/^callout-(?=.)/, "");
  if (!list || name === undefined || list.length < text.length) return undefined;
  const isClosed = list.others.get("collapse") === "true";
  const title = list.others.get("title") ?? "";
  return { name, title, fold: isClosed ? "closed" : foldOf(name, false), id: list.id };
}

function foldOf(name: string, isOpen: boolean): Fold | undefined {
  if (isOpen) return "open";
  return name === "details" ? "closed" : undefined;
}

/** Where the bracket ends with which a text begins; -1 where it does not. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at;
  }
  return -1;
}
