import { full } from "markdown-it-emoji";
import type { Rule } from "./rule.ts";

/** `:tada:` and the other short names of GitHub's; not `:-)`, which is text. */
export const emoji: Rule = {
  add(md) {
    md.use(full, { shortcuts: {} });
  },
};
