import { type Joined, withoutJoined } from "../joined-pipes.ts";
import { knownNotes } from "../positions.ts";
import type { Rule } from "./rule.ts";

/** Stands for a pipe that parts no cells while blocks are read; of no script, so that no text has it. */
const PIPE = "\uE07C";
const PIPES = new RegExp(PIPE, "g");
const ROWS = /^[ \t>]*\|.*\|[ \t]*$/gm;

/**
 * Pipes in what a tool reads before its tables part no cells: code within a line, as Python-Markdown has it, or links
 * of Gollum's, `[[words|Page]]`.
 */
export const joinedCells = (within: Joined): Rule => ({
  add(md) {
    md.core.ruler.before("block", `pipes_in_${within}`, (state) => {
      if (state.src.includes("|"))
        state.src = state.src.replace(ROWS, (row) => withoutJoined(row, within, PIPE));
    });
    md.core.ruler.after("block", `pipes_of_${within}`, (state) => {
      if (!state.src.includes(PIPE)) return;
      state.src = state.src.replace(PIPES, "|");
      for (const token of state.tokens) {
        // Where it stands is found in the text as blocks were read from it.
        if (token.content.includes(PIPE)) knownNotes(token)?.pieces?.();
        token.content = token.content.replace(PIPES, "|");
        token.info = token.info.replace(PIPES, "|");
        if (token.type === "tr_open") token.meta = { joined: within };
      }
    });
  },
});
