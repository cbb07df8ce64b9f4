import { printWith, type Rule } from "./rule.ts";

/** HTML that the author wrote: what of it may stand is the sanitiser's to say. */
export const rawHtml: Rule = {
  add(md) {
    md.set({ html: true });
    for (const type of ["html_inline", "html_block"]) {
      printWith(md, type, (token, { raw }) => raw(token));
    }
  },
};
