/** Arabic writes "and", "so", "with", "as" and "to" as the first letter of the next word, Hebrew likewise. */
const scripts = [
  {
    word: /^\p{Script=Arabic}{3}/u,
    article: "ال",
    attached: ["", "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فل"],
  },
  {
    word: /^\p{Script=Hebrew}{3}/u,
    article: "ה",
    attached: ["", "ו", "ב", "כ", "ל", "מ", "ש", "וב", "וכ", "ול", "ומ", "וש", "שב", "כש"],
  },
] as const;

/**
 * A name as a text may have it: itself, and where its script writes small words as letters of the next one, with
 * those, with the article and without. Very short names are left alone: what they would be in other words is chance.
 */
export function withAttached(name: string): readonly string[] {
  const script = scripts.find(({ word }) => word.test(name));
  if (!script) return [name];
  const { article, attached } = script;
  const isDefinite = article.length > 1 && name.startsWith(article);
  const bases = isDefinite ? [name] : [name, article + name];
  return bases.flatMap((base) => attached.map((letters) => joined(letters, base)));
}

/** "To" and the article come together in Arabic. */
function joined(letters: string, base: string): string {
  return letters.endsWith("ل") && base.startsWith("ال")
    ? `${letters}${base.slice(1)}`
    : letters + base;
}
