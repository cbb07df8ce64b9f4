/**
 * What a result's address leads to: the section, term or question of its fragment, or the whole text.
 * Of a question only what is asked, since a mark in an option would read like a hint.
 */
export function scopeOf(hash: string): readonly Element[] {
  const main = document.querySelector("main");
  const id = decoded(hash.slice(1));
  const target = id === "" ? null : document.getElementById(id);
  if (!main || !target || !main.contains(target)) return main ? [main] : [];
  const asked = [...target.querySelectorAll("legend, .item-lead")];
  if (asked.length > 0) return asked;
  if (target.localName === "dt") return [target, ...following(target, "dt")];
  const heading = target.closest(".heading") ?? target;
  if (!/^h[1-6]$/.test(target.localName)) return [target];
  return [heading, ...following(heading, ".heading, h1, h2, h3")];
}

/** The elements after it, up to the first that matches. */
function following(element: Element, end: string): Element[] {
  const found: Element[] = [];
  let next = element.nextElementSibling;
  while (next && !next.matches(end)) {
    found.push(next);
    next = next.nextElementSibling;
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
