import { boxAliases } from "../box-aliases.ts";
import { type BoxMeta, boxNames, type OwnBoxes, titledBoxes } from "../box-names.ts";
import { type BoxBeginning, quotationBoxes } from "../quotation-boxes.ts";
import type { Dialect } from "./dialects.ts";
import type { Rule } from "./rule.ts";

/** What stands behind a `|`, as in `[!info|right wide]`, is for Obsidian's themes, and for nobody else. */
const ALERT = /^\[!([^\]\s|]+)(?:\|[^\]\n]*)?\]([+-]?)(?:[ \t]+(.*))?$/;

/**
 * A quotation that begins with `[!NOTE]` is a box (GitHub), with a title where one stands on the same
 * line (VitePress); of any name, as Obsidian has it, and folded by `-` or `+`, as Hugo has it too, where that is chosen.
 */
export function alerts({
  boxes,
  dialects,
}: {
  readonly boxes: OwnBoxes;
  readonly dialects: readonly Dialect[];
}): Rule {
  const isObsidian = dialects.includes("obsidian");
  const folds = isObsidian || dialects.includes("hugo");
  const names = boxNames(boxes);
  const metaOf = (written: string, title: string, fold: string): BoxMeta | undefined => {
    const word = written.toLowerCase();
    const known = [...titledBoxes, ...Object.keys(boxes)].find(
      (each) => each.toLowerCase() === word,
    );
    if (!isObsidian && known === undefined) return undefined;
    if (!folds && fold !== "") return undefined;
    const name = known ?? boxAliases.get(word) ?? "note";
    // What Obsidian knows nothing of has its own name for a title.
    const usual = known === undefined ? written.charAt(0).toUpperCase() + written.slice(1) : "";
    return {
      ...{ name, names, title: title === "" ? usual : title, isKnown: true },
      fold: fold === "+" ? "open" : fold === "-" || name === "details" ? "closed" : undefined,
      ...{ own: boxes[name], closed: true, oneLine: false },
    };
  };
  const beginningOf = (text: string): BoxBeginning | undefined => {
    const [first = "", ...more] = text.split("\n");
    const [, name = "", fold = "", title = ""] = ALERT.exec(first.trim()) ?? [];
    const meta = name === "" ? undefined : metaOf(name, title.trim(), fold);
    return meta && { meta, rest: more.join("\n") };
  };
  return {
    add(md) {
      // Before the text is read: its first line is none of it.
      md.core.ruler.before("inline", "alerts", (state) => quotationBoxes(state, beginningOf));
    },
  };
}
