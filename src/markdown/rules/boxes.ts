import type { StateBlock, Token } from "markdown-it";
import { boxAliases } from "../box-aliases.ts";
import { type BoxInfo, readBoxInfo } from "../box-info.ts";
import { boxEnd, boxLine, holdsNothing, lineAt } from "../box-lines.ts";
import { type BoxMeta, boxNames, type OwnBoxes, plainBoxes, titledBoxes } from "../box-names.ts";
import { pushBox } from "../box-tokens.ts";
import { escapeHtml } from "../escape.ts";
import { namedBox } from "../named-box.ts";
import { noteLines } from "../positions.ts";
import type { Printing } from "../printing.ts";
import type { Dialect } from "./dialects.ts";
import { printWith, type Rule } from "./rule.ts";

/**
 * Adds `::: note Title`, the other boxes and those of the site's own: a `box_open`, where it has a title
 * of its own that as inline text, its blocks, and a `box_close`. Boxes of other names are read alike, so
 * that nothing in them goes unread. A line of colons that ends none is a `box_stray`.
 */
export function boxes({
  boxes: own,
  dialects,
}: {
  readonly boxes: OwnBoxes;
  readonly dialects: readonly Dialect[];
}): Rule {
  const names = boxNames(own);
  const isPandoc = dialects.includes("pandoc");
  return {
    add(md) {
      md.block.ruler.before(
        "fence",
        "box",
        (state, start, end, silent) => box(state, { start, end, silent }, { own, names, isPandoc }),
        { alt: ["paragraph", "reference", "blockquote", "list"] },
      );
      printWith(md, "box_open", (token, printing) => boxOpening(token, printing));
      printWith(md, "box_close", ({ tag }) => `</${tag}>\n`);
      printWith(
        md,
        "box_title_open",
        ({ tag, meta }, printing) =>
          `<${tag} class="box-title">${iconOf(meta as BoxMeta, printing)}`,
      );
      md.renderer.rules.box_stray = () => "";
    },
    emits: {
      blocks: ["div", "p", "details", "summary"],
      attributes: { "*": ["class"], details: ["open"] },
    },
  };
}

function box(
  state: StateBlock,
  lines: { readonly start: number; readonly end: number; readonly silent: boolean },
  known: {
    readonly own: OwnBoxes;
    readonly names: readonly string[];
    /** Whether a box of any name is one. */
    readonly isPandoc: boolean;
  },
): boolean {
  const { start, silent } = lines;
  const line = boxLine(state, start);
  if (!line) return false;
  if (silent) return true;
  if (line.info === "") {
    const stray = state.push("box_stray", "", 0);
    Object.assign(stray, { block: true, map: [start, start + 1] });
    noteLines(state, stray, [start, start + 1]);
    state.line = start + 1;
    return true;
  }
  const end = holdsNothing(line.info) ? start : boxEnd(state, start, lines.end);
  const { own, names, isPandoc } = known;
  const info = readBoxInfo(line.info);
  const isOwn = Object.hasOwn(own, info.name);
  const isNamed = isOwn || names.includes(info.name) || plainBoxes.includes(info.name);
  const lasts = { names, closed: end !== undefined, oneLine: end === start };
  const named: BoxMeta =
    isNamed || !isPandoc
      ? { ...info, ...lasts, isKnown: isNamed, own: isOwn ? own[info.name] : undefined }
      : { ...divOf(info, own), ...lasts, id: info.id };
  // As Quarto and The Carpentries have it: a heading that comes first is the title, and keeps its id.
  const isHeaded =
    info.title === "" && !named.fold && (isPandoc || /^\{[^}]*\.callout-/.test(line.info));
  const meta =
    isHeaded && beginsWithHeading(state, start + 1, end ?? start)
      ? { ...named, title: undefined }
      : named;
  // A box of an unknown name may be of a kind that has no end: what follows is not taken into it.
  const next = end !== undefined ? end + 1 : meta.isKnown ? lines.end : start + 1;
  pushBox(state, { first: start, end: end ?? next }, meta);
  state.line = next;
  return true;
}

function beginsWithHeading(state: StateBlock, first: number, end: number): boolean {
  let line = first;
  while (line < end && state.isEmpty(line)) line++;
  return line < end && /^#{1,6}[ \t]/.test(lineAt(state, line));
}

/** Names of Pandoc's divisions that are boxes, as lessons of The Carpentries have them. */
const lessonBoxes: readonly string[] = [
  ...["callout", "challenge", "checklist", "discussion", "hint", "instructor", "keypoints"],
  ...["objectives", "prereq", "questions", "solution", "spoiler", "testimonial"],
];

/** Of any other name, a division only holds what is in it, and shows nothing of its own. */
function divOf({ name, title, fold }: BoxInfo, own: OwnBoxes): BoxMeta {
  if (lessonBoxes.includes(name) || boxAliases.has(name))
    return namedBox(name, { title: title === "" ? undefined : title, fold, own });
  const plain = { name: "raw", title: undefined, fold: undefined };
  return { ...plain, isKnown: true, own: undefined, names: [], closed: true, oneLine: false };
}

function boxOpening(token: Token, printing: Printing): string {
  const meta = token.meta as BoxMeta;
  const { name, title, fold, own } = meta;
  const id = token.attrGet("id");
  const tag = fold ? "details" : "div";
  const open = `${id === null ? "" : ` id="${escapeHtml(String(id))}"`}${fold === "open" ? " open" : ""}`;
  const box = titledBoxes.find((each) => each === name);
  if (name === "dialogue") return `<${tag} class="dialogue"${open}>\n`;
  // One that is not known is told.
  if (!box && !own) return `<${tag}${open}>\n`;
  const opening = box
    ? `<${tag} class="box ${box}"${open}>`
    : `<${tag} class="box own box-${escapeHtml(name)}"${open}>`;
  if (title !== "") return opening;
  const usual = own ? escapeHtml(own.label) : box ? printing.boxTitle(box) : "";
  const titleTag = fold ? "summary" : "p";
  const icon = iconOf(meta, printing);
  return `${opening}<${titleTag} class="box-title">${icon}${usual}</${titleTag}>\n`;
}

function iconOf({ own }: BoxMeta, printing: Printing): string {
  if (!own || own.icon === "") return "";
  // Held back from the sanitiser: authors may hide nothing from those who listen.
  return printing.own(`<span aria-hidden="true">${escapeHtml(own.icon)}</span>`);
}
