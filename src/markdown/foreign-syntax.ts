import type { Token } from "markdown-it";
import type { BoxMeta } from "./box-names.ts";
import { missingFootnote } from "./footnote-faults.ts";
import type { Foreign, Found } from "./foreign.ts";
import { foreignCode } from "./foreign-code.ts";
import {
  alert,
  callout,
  codeReference,
  directive,
  footnote,
  idFirst,
  kinds,
  mayHaveKinds,
  mdxCode,
  unknownShortcode,
} from "./foreign-kinds.ts";
import { foundTable, letteredList, metadata } from "./foreign-lines.ts";
import { placeInText, placeOf } from "./positions.ts";
import type { Fault } from "./source-file.ts";
import { mayHaveStraySigns, straySigns } from "./stray-signs.ts";
import { type TextRun, textRuns } from "./text-walk.ts";
import { unreadMarkdown } from "./unread-markdown.ts";

/**
 * Where markup of other tools stands in a text, whose lines begin at `starts`.
 * @param hasFootnotes Whether `[^1]` is one where its text is there.
 */
export function foreignSyntax(
  tokens: readonly Token[],
  {
    text,
    starts,
    hasFootnotes,
  }: {
    readonly text: string;
    readonly starts: readonly number[];
    readonly hasFootnotes: boolean;
  },
): readonly { readonly at: number; readonly fault: Fault }[] {
  const found = withoutVerbatim(tokens)
    .flatMap((token, index, all): readonly Found[] => {
      if (token.type === "hr") {
        // The close of a paragraph has no lines: its text has.
        const around = [all[index - 2], all[index + 1]];
        return foundTable(token, { text, starts, around });
      }
      if (token.type !== "inline") {
        if (!tellsByItself(token.type)) return nothing;
        const foreign = leftOut.get(token.type);
        const [first = 0, end = 0] = token.map ?? [];
        if (token.type === "mdx" && losesNothing(text.slice(starts[first], starts[end]), text))
          return nothing;
        return foreign
          ? [{ foreign, words: token.content, at: placeOf(token) }]
          : [...foreignCode(token, { text, starts }), ...foundInHtml(token, { text, starts })];
      }
      const own = [leftOutIn(token), foundLetters(token), foundSigns(token)];
      if (index === 1) own.push(foundIn(token, [metadata]));
      const always = own.every((found) => found.length === 0) ? nothing : own.flat();
      if (!mayHave(token)) return always;
      return [
        ...always,
        ...foundIn(token, [
          ...kinds,
          ...(all[index - 1]?.type === "heading_open" ? [idFirst] : []),
          ...(all[index - 2]?.type === "blockquote_open" ? [alert, callout] : []),
        ]),
      ];
    })
    .toSorted((a, b) => a.at - b.at);
  const kindOf = ({ foreign, words }: Found) => foreign.kindOf?.(words) ?? "";
  const counts = Map.groupBy(found, (each) => `${kindOf(each)}\n${each.foreign.what}`);
  return found.flatMap((each) => {
    const { foreign, words, at } = each;
    if (hasFootnotes && foreign === footnote) return [{ at, fault: missingFootnote(words) }];
    const same = counts.get(`${kindOf(each)}\n${foreign.what}`) ?? [];
    if (!foreign.once || same.length === 1) return [{ at, fault: faultOf(words, foreign) }];
    if (same[0]?.at !== at) return [];
    return [{ at, fault: faultOf(words, foreign, same.length - 1) }];
  });
}

/** Without what VitePress shows as it is, between `::: v-pre` and its end. */
function withoutVerbatim(tokens: readonly Token[]): readonly Token[] {
  let level: number | undefined;
  return tokens.filter((token) => {
    const isBox = token.type === "box_open" && (token.meta as BoxMeta).name === "v-pre";
    if (isBox) level ??= token.level;
    if (token.type === "box_close" && token.level === level) level = undefined;
    return level === undefined;
  });
}

/** By the type of their tokens, which print nothing. */
const leftOut: ReadonlyMap<string, Foreign> = new Map([
  ["directive", directive],
  ["mdx", mdxCode],
  ["shortcode", unknownShortcode],
]);

/** By the type of theirs among words. */
const among: ReadonlyMap<string, Foreign> = new Map([
  ["code_reference", codeReference],
  ["shortcode", unknownShortcode],
]);

/** Whether a token that is no text may tell of another tool: most only begin or end what texts stand in. */
function tellsByItself(type: string): boolean {
  return type === "fence" || type === "html_block" || leftOut.has(type);
}

const nothing: readonly Found[] = [];

/** A comment, or an import of texts or of components that the text has: each of these is read, or told itself. */
function losesNothing(code: string, text: string): boolean {
  if (code.startsWith("{/*") || /^import\s[^"']*["'][^"']+\.mdx?["']/.test(code)) return true;
  const [, names = ""] = /^import\s+(?:type\s+)?([^"']*?)\s*from\b/.exec(code) ?? [];
  // A picture that HTML here shows.
  const picture = /^\w+$/.test(names) && new RegExp(`=\\s*\\{\\s*${names}(?:\\.src)?\\s*\\}`);
  if (picture !== false && picture.test(text)) return true;
  const bound = names.match(/\b[A-Z]\w*(?=\s*(?:[,}]|$))/g) ?? [];
  return bound.some((name) => new RegExp(`<${name}[\\s/>.]`).test(text));
}

function mayHave({ children }: Token): boolean {
  return children?.some(({ type, content }) => type === "text" && mayHaveKinds(content)) ?? false;
}

function foundInHtml(
  token: Token,
  source: { readonly text: string; readonly starts: readonly number[] },
): readonly Found[] {
  return token.type === "html_block" ? unreadMarkdown(token, source) : nothing;
}

function foundSigns(block: Token): readonly Found[] {
  const isThere = block.children?.some(
    ({ type, content }) => type === "text" && mayHaveStraySigns.test(content),
  );
  return isThere ? straySigns(block) : nothing;
}

function foundIn(block: Token, candidates: readonly Foreign[]): readonly Found[] {
  const runs = textRuns(block);
  return [
    ...addressNotes(block),
    ...candidates.flatMap((foreign) =>
      runs
        .filter((run) => mayStandIn(run, foreign) && has(run, foreign))
        .flatMap(({ token, placeOf: placeIn }) =>
          matches(token.content, foreign).flatMap(({ 0: match, index }) => {
            const at = placeIn(index);
            // Its author says that it is none.
            if (block.content[at - 1] === "\\") return [];
            // As its author wrote it: quotation marks may have been replaced.
            const [words = ""] = block.content.slice(at, at + match.length).split("\n");
            return [{ foreign, words: words.trimEnd(), at: placeInText(block, at) }];
          }),
        ),
    ),
  ];
}

function foundLetters(block: Token): readonly Found[] {
  const { content } = block;
  const at = content.includes("\n") ? content.search(letteredList.pattern) : -1;
  if (at === -1) return nothing;
  const [words = ""] = content.slice(at).split("\n");
  const begins = at + words.search(/\S/);
  return [{ foreign: letteredList, words: words.trim(), at: placeInText(block, begins) }];
}

function matches(text: string, { pattern, isReal }: Foreign): readonly RegExpExecArray[] {
  const all = [...text.matchAll(pattern)];
  return isReal ? all.filter(([words]) => isReal(words)) : all;
}

/** Nearly always not, and asking takes a tenth of what going through the matches does. */
function has({ token }: TextRun, { pattern }: Foreign): boolean {
  return token.content.search(pattern) !== -1;
}

function mayStandIn(
  { beginsLine, isFirst, isLast, isBeforeCode }: TextRun,
  { where }: Foreign,
): boolean {
  if (where === "line") return beginsLine;
  if (where === "start") return isFirst;
  if (where === "code") return isBeforeCode;
  return where !== "end" || isLast;
}

/** What is left out among words. */
function leftOutIn(block: Token): readonly Found[] {
  if (!/\]\[|\{\{/.test(block.content)) return nothing;
  let done = 0;
  return (block.children ?? []).flatMap(({ type, content }) => {
    const foreign = among.get(type);
    if (!foreign) return nothing;
    const at = Math.max(done, block.content.indexOf(content, done));
    done = at + content.length;
    return [{ foreign, words: content, at: placeInText(block, at) }];
  });
}

/** A footnote that is one address long reads as a link's definition. */
function addressNotes(block: Token): readonly Found[] {
  const children = block.children ?? [];
  return children.flatMap(({ type, content }, index) => {
    const isMark = type === "text" && /^\^[\w-]+$/.test(content);
    const link = children[index - 1];
    // The name of a block, in a link of a wiki, begins alike.
    if (!isMark || link?.type !== "link_open" || link.meta?.kind === "wiki") return [];
    const words = `[${content}]`;
    const at = placeInText(block, Math.max(0, block.content.indexOf(words)));
    return [{ foreign: footnote, words, at }];
  });
}

function faultOf(words: string, { rule, what, hint, isLeftOut }: Foreign, more = 0): Fault {
  const others = more === 0 ? "" : ` (and ${more} more here)`;
  const message = `"${words}" is ${what}, which is ${isLeftOut ? "left out" : "printed as it stands"}${others}`;
  return { rule, severity: "warning", message, hint };
}
