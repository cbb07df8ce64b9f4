import type { StateCore, Token } from "markdown-it";
import type { BoxMeta } from "./box-names.ts";
import { keepFrom, noteTaken } from "./positions.ts";

/** How the first text of a quotation says that this is a box. */
export interface BoxBeginning {
  readonly meta: BoxMeta;
  /** What the box holds of that text: its end. */
  readonly rest: string;
}

/** Makes boxes of those quotations whose first text begins one. */
export function quotationBoxes(
  state: StateCore,
  beginningOf: (text: string) => BoxBeginning | undefined,
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
    const begun = beginningOf(inline?.content ?? "");
    if (!inline || !begun) continue;
    const { meta, rest } = begun;
    const tag = meta.fold ? "details" : "div";
    Object.assign(token, { type: "box_open", tag, meta });
    open.push({ level: token.level, tag });
    if (meta.title) out.push(...titleOf(state, inline, meta));
    keepFrom(inline, inline.content.length - rest.length);
    if (rest === "") index += 3;
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
