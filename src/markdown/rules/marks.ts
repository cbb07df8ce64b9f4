import { mark } from "@mdit/plugin-mark";
import { sub } from "@mdit/plugin-sub";
import { sup } from "@mdit/plugin-sup";
import type { Rule } from "./rule.ts";

/** `H~2~O`, `x^2^` and `==marked==`; two tildes strike through, which markdown-it reads by itself. */
export const marks: Rule = {
  add(md) {
    md.use(sub).use(sup).use(mark);
  },
  emits: { phrasing: ["sub", "sup", "mark"] },
};
