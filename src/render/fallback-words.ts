import { directionOf } from "../markdown/direction-of.ts";

// Private-use characters: no catalogue has them, and a page has them only until it is printed.
const OPEN = "\u{E0F0}";
const CLOSE = "\u{E0F1}";
const marks = new RegExp(`[${OPEN}${CLOSE}]`, "g");

/** What has text alone in it. */
const textOnly = new Set(["title", "option", "textarea", "script", "style"]);

const piece = new RegExp(
  `<!--[\\s\\S]*?-->|<(/?)([a-z][\\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>|[${OPEN}${CLOSE}]`,
  "gi",
);

/** Marks a sentence that stands in English where its language has none, until the page is printed. */
export function markFallback(sentence: string): string {
  return `${OPEN}${sentence}${CLOSE}`;
}

/** Puts elements that say their language in the place of the marks; takes away those in attributes and titles. */
export function nameFallbacks(html: string, language: string | undefined): string {
  if (!html.includes(OPEN)) return html;
  const isolated = directionOf(language ?? "en") === "ltr" ? "" : ' dir="ltr"';
  let within: string | undefined;
  return html.replace(piece, (found: string, slash: string, name: string | undefined) => {
    if (name === undefined && found.length === 1) {
      if (within !== undefined) return "";
      return found === OPEN ? `<span lang="en"${isolated}>` : "</span>";
    }
    const tag = name?.toLowerCase();
    if (within === undefined && slash === "" && tag !== undefined && textOnly.has(tag))
      within = tag;
    else if (slash === "/" && tag === within) within = undefined;
    return found.replace(marks, "");
  });
}
