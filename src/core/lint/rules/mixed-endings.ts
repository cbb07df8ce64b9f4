import type { ItemLint } from "../lint.ts";

/** Guideline 12: the one option with a full stop was written at another time, as the key often is. */
export const mixedEndings: ItemLint = {
  check({ item, options }) {
    const prose = options.filter(({ source }) => !/`|\$/.test(source));
    const stopped = prose.filter(({ text }) => /\p{L}[.]$/u.test(text));
    const open = prose.filter(({ text }) => /[\p{L}\p{N}]$/u.test(text));
    const [odd] = stopped.length < open.length ? stopped : open;
    if (!odd || stopped.length === 0 || open.length === 0) return [];
    const message = stopped.includes(odd)
      ? `the option "${odd.text}" of item "${item.id}" ends with a full stop, and others do not`
      : `the option "${odd.text}" of item "${item.id}" ends without a full stop, and others have one`;
    return [{ path: [...odd.path, "text"], message, hint: "end all options alike" }];
  },
};
