import type { ItemLint } from "../lint.ts";

/** Guideline 19: what differs by a capital or a comma alone differs for nobody. */
export const optionsAlike: ItemLint = {
  check({ item, options }) {
    // In code and mathematics each sign counts.
    const prose = options.filter(({ source }) => !/[`$]/.test(source));
    const first = new Map<string, string>();
    return prose.flatMap(({ path, text }) => {
      const alike = text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/(?<=\p{L})[.,;:!?]|["“”'’]/gu, " ")
        .replace(/\s+/g, " ")
        .trim();
      const other = first.get(alike);
      if (other === undefined) first.set(alike, text);
      // What is the same to the letter is a fault of its own.
      if (other === undefined || other === text) return [];
      return [
        {
          path: [...path, "text"],
          message: `the options "${other}" and "${text}" of item "${item.id}" say the same`,
          hint: "leave one of them out, or let them differ in what they say",
        },
      ];
    });
  },
};
