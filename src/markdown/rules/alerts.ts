import type { StateCore, Token } from "markdown-it";
import { boxAliases } from "../box-aliases.ts";
import { type BoxMeta, boxNames, type OwnBoxes, titledBoxes } from "../box-names.ts";
import { noteTaken } from "../positions.ts";
import type { Dialect } from "./dialects.ts";
import type { Rule } from "./rule.ts";

/** What stands behind a `|`, as in `[!info|right wide]`, is for Obsidian's themes, and for nobody else. */
const ALERT = /^\[!([^\]\s|]+)(?:\|[^\]\n]*)?\]([+-]?)(?:[ \t]+(.*))?$/;

/**
 * A quotation that begins with `[!NOTE]` is a box (GitHub), with a title where one stands on the same
 * line (VitePress); of any name, and folded by `-` or `+`, as Obsidian has it, where that is chosen.
 */
export function alerts({
  boxes,
  dialects,
}: {
  readonly boxes: OwnBoxes;
  readonly dialects: readonly Dialect[];
}): Rule {
  const isObsidian = dialects.includes("obsidian");
  const names = boxNames(boxes);
  const metaOf = (written: string, title: string, fold: string): BoxMeta | undefined => {
    const word = written.toLowerCase();
    const known = [...titledBoxes, ...Object.keys(boxes)].find(
      (each) => each.toLowerCase() === word,
    );
    if (!isObsidian && (known === undefined || fold !== "")) return undefined;
    const name = known ?? boxAliases.get(word) ?? "note";
    // What Obsidian knows nothing of has its own name for a title.
    const usual = known === undefined ? written.charAt(0).toUpperCase() + written.slice(1) : "";
    return {
      ...{ name, names, title: title === "" ? usual : title, isKnown: true },
      fold: fold === "+" ? "open" : fold === "-" || name === "details" ? "closed" : undefined,
      ...{ own: boxes[name], closed: true, oneLine: false },
    };
  };
  return {
    add(md) {
      // Before the text is read: its first line is none of it.
      md.core.ruler.before("inline", "alerts", (state) => readAlerts(state, metaOf));
    },
  };
}

function readAlerts(
  state: StateCore,
  metaOf: (name: string, title: string, fold: string) => BoxMeta | undefined,
): void {
  const { tokens } = state;
  const out: Token[] = [];
  const open: { readonly level: number; readonly tag: string }[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const inline = tokens[index + 2];
    if (!token) continue;
    if (token.type === "blockquote_close" && open.at(-1)?.level === token.level) {
      Object.assign(token, { type: "box_close", tag: open.pop()?.tag });
    }
    out.push(token);
    if (token.type !== "blockquote_open" || tokens[index + 1]?.type !== "paragraph_open") continue;
    const [first = "", ...more] = inline?.content.split("\n") ?? [];
    const [, name = "", fold = "", title = ""] = ALERT.exec(first.trim()) ?? [];
    const meta = name === "" ? undefined : metaOf(name, title.trim(), fold);
    if (!inline || !meta) continue;
    const tag = meta.fold ? "details" : "div";
    Object.assign(token, { type: "box_open", tag, meta });
    open.push({ level: token.level, tag });
    if (meta.title) out.push(...titleOf(state, inline, meta));
    inline.content = more.join("\n");
    if (more.length === 0) index += 3;
  }
  state.tokens = out;
}

/** The title as tokens of its own. */
function titleOf({ Token: Made }: StateCore, text: Token, meta: BoxMeta): Token[] {
  const tag = meta.fold ? "summary" : "p";
  const [first = 0] = text.map ?? [];
  const { level } = text;
  const map: [number, number] = [first, first + 1];
  const rest = { block: true, map, level: level - 1, meta };
  const title = Object.assign(new Made("inline", "", 0), {
    ...{ block: true, content: meta.title, children: [], map, level },
  });
  noteTaken(title, text, Math.max(0, text.content.indexOf(title.content)));
  return [
    Object.assign(new Made("box_title_open", tag, 1), rest),
    title,
    Object.assign(new Made("box_title_close", tag, -1), { ...rest, meta: null }),
  ];
}
