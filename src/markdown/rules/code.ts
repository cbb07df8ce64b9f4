import type { Rule } from "./rule.ts";

/** Wide code scrolls in a region that the keyboard reaches. */
export const code: Rule = {
  add(md) {
    for (const name of ["fence", "code_block"] as const) {
      const print = md.renderer.rules[name];
      md.renderer.rules[name] = (tokens, index, options, env, self) =>
        (print?.(tokens, index, options, env, self) ?? "").replace(/^<pre>/, '<pre tabindex="0">');
    }
  },
  emits: {
    phrasing: ["code"],
    blocks: ["pre"],
    attributes: { "*": ["class"], pre: ["tabindex"] },
  },
};
