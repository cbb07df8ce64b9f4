import { type Joined, joinedIn, withoutJoined } from "../joined-pipes.ts";
import { knownNotes } from "../positions.ts";
import type { Rule } from "./rule.ts";

/** Stand for pipes that part no cells while blocks are read; of no script, so that no text has them. */
const SIGNS: Readonly<Record<Joined, string>> = { code: "\uE07C", links: "\uE07D" };
const ROWS = /^[ \t>]*\|.*\|[ \t]*$/gm;

/**
 * Pipes in what a tool reads before its tables part no cells: code within a line, as Python-Markdown has it, or links
 * of Gollum's, `[[words|Page]]`.
 */
export const joinedCells = (within: Joined): Rule => ({
  add(md) {
    const sign = SIGNS[within];
    const withPipes = (text: string) => text.replaceAll(sign, "|");
    md.core.ruler.before("block", `pipes_in_${within}`, (state) => {
      if (state.src.includes("|"))
        state.src = state.src.replace(ROWS, (row) => withoutJoined(row, within, sign));
    });
    md.core.ruler.after("block", `pipes_of_${within}`, (state) => {
      if (!state.src.includes(sign)) return;
      state.src = withPipes(state.src);
      for (const token of state.tokens) {
        // Where it stands is found in the text as blocks were read from it.
        if (token.content.includes(sign)) knownNotes(token)?.pieces?.();
        token.content = withPipes(token.content);
        token.info = withPipes(token.info);
        if (token.type === "tr_open") token.meta = { joined: [...joinedIn(token), within] };
      }
    });
  },
});
