import type { StateBlock } from "markdown-it";
import { isCode, lineAt, verbatimLines } from "../box-lines.ts";
import type { OwnBoxes } from "../box-names.ts";
import { pushBox, pushLine, readWithin } from "../box-tokens.ts";
import { attributeOf, indentWithin, type StartTag, startTag } from "../jsx-tag.ts";
import { namedBox } from "../named-box.ts";
import { linesOf, noteParts } from "../positions.ts";
import type { Rule } from "./rule.ts";

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Components whose name says which box they are. */
const BOXES = [
  ...["note", "tip", "info", "important", "warning", "caution", "danger", "error", "hint"],
  ...["success", "check"],
].map(capitalised);
/** Those that say it by an attribute. */
const TYPED = ["callout", "aside", "admonition", "alert"].map(capitalised);
const FOLDED = ["accordion", "expandable", "collapse", "collapsible", "spoiler"].map(capitalised);
/** Those that only set out what they hold. */
const PLAIN = [
  ...["steps", "cards", "cardGroup", "cardGrid", "columns", "column", "frame"],
  ...["accordionGroup", "fileTree"],
].map(capitalised);
/** Those with a title before what they hold, which may be a link. */
const TITLED = ["step", "card", "linkCard", "tile"].map(capitalised);

const NAME = new RegExp(
  `^<(${[...BOXES, ...TYPED, ...FOLDED, ...PLAIN, ...TITLED].join("|")})(?=[\\s/>]|$)`,
);

/**
 * Components that writers of MDX have in Mintlify, Starlight, Nextra and Docusaurus, each with its tags at the
 * beginning and the end of lines: boxes (`<Note>`, `<Callout type="warning">`), what folds (`<Accordion
 * title="…">`), and what sets out the words in it (`<Steps>`, `<Card title="…" href="…">`).
 */
export function jsxBoxes(own: OwnBoxes): Rule {
  return {
    add(md) {
      md.block.ruler.before("html_block", "jsx_box", (state, start, limit, silent) =>
        read(state, { start, limit, silent }, own),
      );
    },
  };
}

function read(
  state: StateBlock,
  lines: { readonly start: number; readonly limit: number; readonly silent: boolean },
  own: OwnBoxes,
): boolean {
  const { start, limit, silent } = lines;
  if (isCode(state, start)) return false;
  const [, name = ""] = NAME.exec(lineAt(state, start)) ?? [];
  const tag = name === "" ? undefined : startTag(state, start, limit);
  const component = tag && componentAt(state, { name, tag, limit });
  if (!component) return false;
  if (silent) return true;
  const { end } = component;
  if (PLAIN.includes(name)) pushBody(state, component);
  else if (TITLED.includes(name)) pushTitled(state, start, component);
  else {
    const title =
      attributeOf(component.tag.text, "title") ?? attributeOf(component.tag.text, "label");
    const usual = FOLDED.includes(name) ? name : undefined;
    const meta = namedBox(typeOf(name, component.tag), {
      title: title ?? usual,
      fold: undefined,
      own,
    });
    pushBox(state, { first: start, end: end + 1 }, meta, () => pushBody(state, component));
  }
  state.line = end + 1;
  return true;
}

interface Component {
  readonly tag: StartTag;
  /** The line of its end tag, which is the tag's own where all stands on one. */
  readonly end: number;
  /** Its words, where they begin on the tag's line: a paragraph. Empty where it holds lines. */
  readonly words: string;
}

/** Undefined where it has no end. */
function componentAt(
  state: StateBlock,
  { name, tag, limit }: { readonly name: string; readonly tag: StartTag; readonly limit: number },
): Component | undefined {
  const close = `</${name}>`;
  if (tag.text.endsWith("/")) {
    const isAlone = TITLED.includes(name) && tag.rest === "";
    return isAlone ? { tag, end: tag.line, words: "" } : undefined;
  }
  if (tag.rest.endsWith(close)) {
    const words = tag.rest.slice(0, -close.length).trim();
    return { tag, end: tag.line, words };
  }
  const end = endOf(state, { name, start: tag.line + 1, limit });
  if (end === undefined) return undefined;
  const last = lineAt(state, end);
  if (tag.rest === "") return last === close ? { tag, end, words: "" } : undefined;
  const lines = [tag.rest];
  for (let line = tag.line + 1; line < end; line++) {
    if (state.isEmpty(line)) return undefined;
    lines.push(lineAt(state, line));
  }
  const words = [...lines, last.slice(0, -close.length).trim()].join("\n").trimEnd();
  return { tag, end, words };
}

/** Lines looked at in a text, for each that it has: components without ends are looked through in vain. */
const MOST_LOOKS = 20;
const looks = new WeakMap<StateBlock, number>();

/** The line that ends with the end tag, those of components alike within passed over. */
function endOf(
  state: StateBlock,
  { name, start, limit }: { readonly name: string; readonly start: number; readonly limit: number },
): number | undefined {
  const open = new RegExp(`^<${name}(?=[\\s>]|$)`);
  const isVerbatim = verbatimLines();
  let inner = 0;
  for (let line = start; line < limit; line++) {
    const looked = (looks.get(state) ?? 0) + 1;
    looks.set(state, looked);
    if (looked > MOST_LOOKS * state.eMarks.length) return undefined;
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    const text = lineAt(state, line);
    if (isVerbatim(text)) continue;
    const ends = text.endsWith(`</${name}>`);
    if (open.test(text) && !text.endsWith("/>") && !ends) inner += 1;
    else if (ends && !open.test(text)) {
      if (inner === 0) return line;
      inner -= 1;
    }
  }
  return undefined;
}

function pushBody(state: StateBlock, { tag, end, words }: Component): void {
  if (words !== "") {
    pushLine(state, "paragraph", { tag: "p", line: tag.line, end: end + 1, content: words });
  } else if (end > tag.line) {
    readWithin(state, { first: tag.line, end, indent: indentWithin(state, tag.line + 1, end) });
  }
}

/** Its title in a line of its own, as the link that it is. */
function pushTitled(state: StateBlock, line: number, component: Component): void {
  const { tag } = component;
  const title = attributeOf(tag.text, "title") ?? "";
  const href = attributeOf(tag.text, "href");
  const description = attributeOf(tag.text, "description");
  if (title !== "" || href !== undefined) {
    const named = `**${title || href}**`;
    const linked = href === undefined ? named : `[${named}](<${href}>)`;
    const content = description === undefined ? linked : `${linked} ${description}`;
    const [start = 0] = linesOf(state, line, line + 1);
    const text = pushLine(state, "paragraph", { tag: "p", line, content });
    noteParts(state, text, {
      start,
      parts: [title, href, description].filter((part) => part !== undefined),
    });
  }
  pushBody(state, component);
}

/** What a component calls its kind of box. */
function typeOf(name: string, tag: StartTag): string {
  if (FOLDED.includes(name)) return "details";
  if (!TYPED.includes(name)) return name;
  const named = ["type", "intent", "variant", "kind"].flatMap(
    (key) => attributeOf(tag.text, key) ?? [],
  );
  return named[0] ?? "note";
}
