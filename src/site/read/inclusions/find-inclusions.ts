import { isArticleFile } from "../../../core/article-file.ts";
import { mediaOf } from "../../../markdown/media.ts";
import { codeLines, type Part } from "./part-of.ts";

/** Where a text says that something is put in. */
export interface Inclusion {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly written: string;
  /** What stands before it on its line where that is nothing but indent and quotation marks. */
  readonly before: string;
  /** As written; `root` is counted from the folder of articles, `snippet` from the project's or that; so is `project`,
   * in which the folder of articles may have another name. */
  readonly path: string;
  readonly base: "file" | "root" | "snippet" | "project";
  readonly part: Part;
  /** Of code that becomes a block: what stands after its fence. `page` names an article as wikis do. */
  readonly as: { readonly info: string } | "text" | "page" | "written" | "nothing";
  /** Whether it stands in a block of code. */
  readonly isCode: boolean;
}

// Of space next to anything else no pattern takes more than one, so that much of it takes no longer.
const BRACES = /(\\?)\{\{#([a-z_]\w*)(?:[ \t]([^{}\n]*))?\}\}/g;
const INCLUDING: ReadonlySet<string> = new Set([
  ...["include", "rustdoc_include", "playground", "playpen"],
]);
const SNIPPET = /^([ \t]*(?:>[ \t]?)*)-{1,}8<-{1,}[ \t]+["']([^"'\n]+)["'][ \t]*$/;
const COMMENT = /^([ \t]*(?:>[ \t]?)*)<!--[ \t]*@include:(.+)-->[ \t]*$/;
const CODE = /^([ \t]*(?:>[ \t]?)*)<<<[ \t]*([^\s{[#<].*)$/;
const EMBED = /^([ \t]*(?:>[ \t]?)*)(?:!\[\[|\[\[include:)([^[\]|\n]+?)(?:\|[^[\]\n]*)?\]\][ \t]*$/;

/** A longer one names no file. */
const LONGEST_LINE = 1000;

/** @param hasEmbeds Whether `![[page]]`, or `[[include:page]]`, is one. */
export function findInclusions(text: string, hasEmbeds: boolean): readonly Inclusion[] {
  if (!/<<<|\{\{#|@include:|8<-|!\[\[|\[\[include:|^import\s/m.test(text)) return [];
  const lines = text.split("\n");
  const isCode = codeLines(lines);
  const found: Inclusion[] = [];
  const imported = importedTexts(lines, isCode);
  let start = 0;
  for (const [index, line] of lines.entries()) {
    found.push(...inBraces(line, start, isCode[index] ?? false));
    const whole =
      wholeLine(line, { isCode: isCode[index] ?? false, hasEmbeds }) ??
      (isCode[index] ? undefined : component(line, imported));
    if (whole) {
      const written = line.slice(whole.before.length).trim();
      const end = start + line.length;
      found.push({ ...whole, start, end, written, isCode: isCode[index] ?? false });
    }
    start += line.length + 1;
  }
  return found;
}

type Read = Pick<Inclusion, "before" | "path" | "base" | "part" | "as">;

function inBraces(line: string, start: number, isCode: boolean): readonly Inclusion[] {
  return [...line.matchAll(BRACES)].flatMap(
    ({ 0: written, index, ...groups }): readonly Inclusion[] => {
      const { 1: isEscaped, 2: name, 3: given = "" } = groups;
      const target = given.trim();
      const before = line.slice(0, index);
      const place = { start: start + index, end: start + index + written.length, written, isCode };
      const shown = { ...place, before: "", path: "", base: "file" as const, part: undefined };
      // As mdBook leaves the sign out that says so.
      if (isEscaped)
        return isCode ? [{ ...shown, written: written.slice(1), as: "written" as const }] : [];
      if (!isCode && (before.split("`").length - 1) % 2 === 1) return [];
      // It names the window, and stands nowhere on the page.
      if (name === "title" && !isCode) return [{ ...shown, written: "", as: "written" as const }];
      if (!INCLUDING.has(name ?? "")) {
        // Of a program that mdBook hands it to; in code it may be a template's.
        const isAlone =
          /^[ \t>]*$/.test(before) && line.slice(before.length + written.length).trim() === "";
        return isAlone && !isCode ? [{ ...shown, as: "nothing" as const }] : [];
      }
      const isBlock = name === "playground" || name === "playpen";
      const [path = "", ...rest] = isBlock ? target.split(/\s+/) : [target];
      const { file, part } = withLines(path);
      const info = isBlock && !isCode ? { info: ["rust", ...rest].join(",") } : ("text" as const);
      return [
        {
          ...place,
          before: /^[ \t>]*$/.test(before) ? before : "",
          ...{ path: file, base: "file" as const, part, as: info },
        },
      ];
    },
  );
}

function wholeLine(
  line: string,
  { isCode, hasEmbeds }: { readonly isCode: boolean; readonly hasEmbeds: boolean },
): Read | undefined {
  const [snippet, snippetBefore = "", snippetPath = ""] = SNIPPET.exec(line) ?? [];
  if (snippet !== undefined) {
    const { file, part } = withLines(snippetPath);
    return { before: snippetBefore, path: file, base: "snippet", part, as: "text" };
  }
  // Indented by four it is code, or in a list.
  if (isCode || line.length > LONGEST_LINE || /^(?: {4}|\t)/.test(line)) return undefined;
  const [comment, commentBefore = "", commentTarget = ""] = COMMENT.exec(line) ?? [];
  if (comment !== undefined)
    return { before: commentBefore, ...inComment(commentTarget.trim()), as: "text" };
  const [code, codeBefore = "", codeTarget = ""] = CODE.exec(line) ?? [];
  if (code !== undefined) return { before: codeBefore, ...codeOf(codeTarget.trim()) };
  const [embed, embedBefore = "", target = ""] = (hasEmbeds && EMBED.exec(line)) || [];
  return embed === undefined || !isPage(target)
    ? undefined
    : { before: embedBefore, ...embedOf(target) };
}

/** What MDX imports of texts, by name: `import Part from "./_part.mdx"`. */
function importedTexts(
  lines: readonly string[],
  isCode: readonly boolean[],
): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line, index) => {
      const [, name, path] =
        (!isCode[index] && /^import\s+([A-Z]\w*)\s+from\s+["']([^"']+)["'];?\s*$/.exec(line)) || [];
      return name && path && isArticleFile(path) ? [[name, path] as const] : [];
    }),
  );
}

/** `<Part />` on a line by itself. */
function component(line: string, imported: ReadonlyMap<string, string>): Read | undefined {
  const [, before = "", name = ""] = /^([ \t]*)<([A-Z]\w*)(?:\s[^<>]*)?\/>[ \t]*$/.exec(line) ?? [];
  const path = imported.get(name);
  if (path === undefined) return undefined;
  const [, inProject] = /^@site\/(.+)$/.exec(path) ?? [];
  const place =
    inProject === undefined
      ? { path, base: "file" as const }
      : { path: inProject, base: "project" as const };
  return { before, ...place, part: undefined, as: "text" };
}

/** `file.rs:2:10`, `file.rs:2:`, `file.rs::10`, `file.rs:2`, `file.rs:name`, as mdBook and MkDocs have it. */
function withLines(target: string): { readonly file: string; readonly part: Part } {
  const [, file, first, rest] =
    /^(.*?)(?::(-?\d*)(?::(-?\d*)(?:,.*)?)?)?$/.exec(target.trim()) ?? [];
  if (file !== undefined && (first || rest) && !file.includes(":")) {
    const from = Number(first || 1);
    const last = rest === undefined ? from : Number(rest || 0);
    return { file, part: { first: Math.max(1, from), ...(last > 0 && { last }) } };
  }
  const [, named = target, name] = /^(.*?):([A-Za-z_][\w-]*)$/.exec(target.trim()) ?? [];
  return { file: named.replace(/(?<!:):+$/, ""), part: name === undefined ? undefined : { name } };
}

/** `./a.md`, `@/a.md#name`, `./a.md{3,10}`, as VitePress has it. */
function inComment(target: string): Pick<Inclusion, "path" | "base" | "part"> {
  const [, path = "", name, first, comma, last] =
    /^(.+?)(?:#([^\s{}]+))?(?:[ \t]*\{(\d*)(,?)(\d*)\})?$/.exec(target) ?? [];
  const lines = {
    first: Number(first || 1),
    ...(last ? { last: Number(last) } : comma ? {} : { last: Number(first || 1) }),
  };
  const part = name !== undefined ? { name } : first || last ? lines : undefined;
  return { ...fromRoot(path), part };
}

/** `@/a.js#name{1,3 ts:line-numbers} [title]`, where the lines are those that are marked. */
function codeOf(target: string): Pick<Inclusion, "path" | "base" | "part" | "as"> {
  const [, path = "", name, braces = "", title = ""] =
    /^(.+?)(?:#([\w*-]+))?(?:[ \t]*\{([^{}]*)\})?(?:[ \t]*(\[.+\]))?$/.exec(target) ?? [];
  const [marked = "", ...others] = /^[\d,-]+(?:\s|$)/.test(braces)
    ? braces.split(/\s+/)
    : ["", ...braces.split(/\s+/)];
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1] ?? "";
  const [first = "", ...more] = others.filter(Boolean);
  const language = first === "" || first.startsWith(":") ? `${ending}${first}` : first;
  const info = [language, ...more, marked && `{${marked}}`, title].filter(Boolean).join(" ");
  return { ...fromRoot(path), part: name === undefined ? undefined : { name }, as: { info } };
}

function fromRoot(path: string): Pick<Inclusion, "path" | "base"> {
  const [, inner] = /^@?\/(.*)$/.exec(path.trim()) ?? [];
  return inner === undefined ? { path: path.trim(), base: "file" } : { path: inner, base: "root" };
}

function isPage(target: string): boolean {
  const [name = ""] = target.split("#");
  return (
    mediaOf(name) === undefined &&
    (!/\.[a-z0-9]{2,5}$/i.test(name.trim()) || isArticleFile(name.trim()))
  );
}

function embedOf(target: string): Pick<Inclusion, "path" | "base" | "part" | "as"> {
  const last = target.split("#").slice(1).at(-1)?.trim();
  const part = !last
    ? undefined
    : last.startsWith("^")
      ? { block: last.slice(1) }
      : { heading: last };
  return { path: target.trim(), base: "file", part, as: "page" };
}
