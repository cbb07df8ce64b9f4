import { boxAliases } from "../box-aliases.ts";
import { type Fold, type OwnBoxes, titledBoxes } from "../box-names.ts";
import { namedBox } from "../named-box.ts";
import { type BoxBeginning, quotationBoxes } from "../quotation-boxes.ts";
import type { Rule } from "./rule.ts";

const BEGINNING = /^([!?]?) ?([A-Z]{2,}):(?:[ \t]+|(?=\n)|$)/;
const TITLE = /^\*\*((?:[^*\n]|\*(?!\*))+)\*\*[ \t]*/;

/**
 * Boxes of Markdown Callouts, an extension for MkDocs: `> NOTE: words`, folded as `>? NOTE: words` and open as
 * `>! NOTE: words`. What is bold at their beginning is the title. Without a sign only a word that is the name of a box
 * makes one: quotations may begin with who speaks.
 */
export function callouts(own: OwnBoxes): Rule {
  const beginningOf = (text: string): BoxBeginning | undefined => {
    const [all = "", sign = "", type = ""] = BEGINNING.exec(text) ?? [];
    const name = type.toLowerCase();
    if (all === "" || (sign === "" && !isName(name, own))) return undefined;
    const body = text.slice(all.length);
    const [bold = "", title] = TITLE.exec(body) ?? [];
    const fold: Fold | undefined = sign === "" ? undefined : sign === "!" ? "open" : "closed";
    return {
      meta: namedBox(name, { title: title?.trim().replace(/\.$/, ""), fold, own }),
      rest: body.slice(bold.length).replace(/^\n/, ""),
    };
  };
  return {
    add(md) {
      md.core.ruler.before("inline", "callouts", (state) => quotationBoxes(state, beginningOf));
    },
  };
}

function isName(word: string, own: OwnBoxes): boolean {
  return (
    boxAliases.has(word) ||
    [...titledBoxes, ...Object.keys(own)].some((each) => each.toLowerCase() === word)
  );
}
