import { isolated, mayRunLeftwards } from "../markdown/isolated.ts";

/** What keeps its order already, is no text, or is read by machines. */
const kept = new Set(["bdi", "code", "pre", "kbd", "math", "svg", "script", "style", "textarea"]);

const piece = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>|(?<text>[^<]+|<)/gi;

/**
 * Keeps numbers and their units in order in all that a page says from right to left beyond its prose: titles, lists,
 * what scripts copy out of templates. By Unicode's marks, not by elements, as a label may lay out its own pieces.
 */
export function isolateTexts(html: string, language: string): string {
  if (!mayRunLeftwards(html, language)) return html;
  const within: string[] = [];
  return html.replace(
    piece,
    (found: string, slash: string | undefined, name: string | undefined) => {
      if (name === undefined)
        return found.startsWith("<!--") || within.length > 0 ? found : isolated(found, language);
      const tag = name.toLowerCase();
      if (slash === "/") {
        if (within.at(-1) === tag) within.pop();
      } else if (kept.has(tag) && (within.length === 0 || within.at(-1) === tag)) within.push(tag);
      return found;
    },
  );
}
