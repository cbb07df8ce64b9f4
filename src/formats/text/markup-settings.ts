import type { Known, Setting } from "../question/not-read.ts";
import { elementsIn, type MarkupElement, textIn } from "./markup-tree.ts";

/**
 * What an element says: its attributes (`answer@fraction`) and the elements in it (`answer/feedback`), those
 * within them where their name with a slash behind it is known.
 */
export function* markupSettings(
  element: MarkupElement,
  known: Known,
  path = "",
): Generator<Setting> {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (!/^xmlns\b|^xsi:/.test(name)) yield [`${path}@${name}`, value];
  }
  for (const child of elementsIn(element)) {
    const own = path === "" ? child.name : `${path}/${child.name}`;
    if (Object.hasOwn(known, `${own}/`)) yield* markupSettings(child, known, own);
    else yield [own, textIn(child)];
  }
}
