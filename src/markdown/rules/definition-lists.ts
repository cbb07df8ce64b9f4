import { dl } from "@mdit/plugin-dl";
import type { Rule } from "./rule.ts";

/** A line of a term, then lines that begin with `: ` and say what it is. */
export const definitionLists: Rule = {
  add(md) {
    md.use(dl);
  },
  emits: { blocks: ["dl", "dt", "dd"] },
};
