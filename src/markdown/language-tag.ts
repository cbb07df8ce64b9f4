import { z } from "zod";

/** A language tag of BCP 47; its canonical form, such as `pt-BR` for `pt-br`. */
export const languageTag = () =>
  z
    .string()
    .refine(isTag, {
      error: ({ input }) => {
        const tag = typeof input === "string" ? tagFor(input) : undefined;
        return `must be a language tag${tag ? `; did you mean "${tag}"?` : ", such as fr or pt-BR"}`;
      },
    })
    .transform((tag) => new Intl.Locale(tag).toString());

function isTag(tag: string): boolean {
  try {
    // Longer names pass the grammar, and no language has one.
    return new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}

/** What is meant by a language's name, in English or its own, or by `en_US`. */
function tagFor(written: string): string | undefined {
  const tag = written.trim().replaceAll("_", "-");
  if (tag !== written && isTag(tag)) return new Intl.Locale(tag).toString();
  const name = tag.toLowerCase();
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second));
  return codes.find((code) =>
    ["en", code].some((language) => {
      const names = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
      return names.of(code)?.toLowerCase() === name;
    }),
  );
}
