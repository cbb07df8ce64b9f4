import type { Item } from "./item.ts";
import type { ItemFault } from "./item-fault.ts";

interface Entry {
  readonly id: string;
  readonly text: string;
}

/** Entries of one list, at a path of the item. */
interface Group<E extends Entry> {
  readonly path: ItemFault["path"];
  readonly entries: readonly E[];
  /** Whether it makes no difference which of two a learner takes. */
  readonly alike: (first: E, second: E) => boolean;
}

/**
 * Faults of entries that a learner cannot tell apart, by their texts: errors where one is right and the
 * other is not, since nobody could know; warnings where it makes no difference.
 */
export function checkTwins(item: Item): ItemFault[] {
  switch (item.kind) {
    case "single-choice":
      return twins(item.id, {
        ...{ path: ["options"], entries: item.options },
        alike: (a, b) => a.key === b.key && a.verdict === b.verdict && a.credit === b.credit,
      });
    case "multiple-choice":
      return twins(item.id, {
        ...{ path: ["options"], entries: item.options },
        alike: (a, b) => a.key === b.key,
      });
    case "cloze":
      return item.gaps.flatMap(({ options = [] }, index) =>
        twins(item.id, {
          ...{ path: ["gaps", index, "options"], entries: options },
          alike: (a, b) => a.key === b.key,
        }),
      );
    case "ordering":
      return twins(item.id, { path: ["entries"], entries: item.entries, alike: () => false });
    case "matching": {
      const used = new Set(item.prompts.map(({ match }) => match));
      return [
        ...twins(item.id, {
          ...{ path: ["prompts"], entries: item.prompts },
          alike: (a, b) => a.match === b.match,
        }),
        ...twins(item.id, {
          ...{ path: ["responses"], entries: item.responses },
          alike: (a, b) => !used.has(a.id) && !used.has(b.id),
        }),
      ];
    }
    case "scenario":
      return item.nodes.flatMap(({ choices = [] }, index) =>
        twins(item.id, {
          ...{ path: ["nodes", index, "choices"], entries: choices },
          alike: (a, b) => a.to === b.to && a.credit === b.credit,
        }),
      );
    default:
      return [];
  }
}

function twins<E extends Entry>(item: string, { path, entries, alike }: Group<E>): ItemFault[] {
  const first = new Map<string, E>();
  return entries.flatMap((entry, index): ItemFault[] => {
    const shown = shownText(entry.text);
    const other = first.get(shown);
    if (!other) first.set(shown, entry);
    // An entry with the id of another is a fault of its own.
    if (!other || other.id === entry.id) return [];
    const harmless = alike(other, entry);
    const message = `item "${item}" shows the text "${shown.split("\n")[0]}" twice`;
    return [
      {
        ...{ path: [...path, index, "text"], rule: "same-text" },
        message: harmless ? message : `${message}, and who takes the one for the other is wrong`,
        hint: "let their texts differ, or leave one of them out",
        ...(harmless && { severity: "warning" }),
      },
    ];
  });
}

/**
 * A text as it is read aloud, and shown where there is no room for markup: spaces between words are alike
 * however many there are, those of code are not; emphasis, links and what nobody sees are left out.
 */
function shownText(text: string): string {
  const plain = text.normalize("NFC").replace(/\p{Cf}/gu, "");
  if (plain.includes("\n")) return plain;
  const parts = plain.split(CODE).map((part, index) => {
    if (index % 2 === 1) return part.replace(/^`+|`+$/g, "");
    return withoutMarkup(part).replace(/\s+/g, " ");
  });
  return parts.join("");
}

const CODE = /(`+[^`]+`+)/;
/** In pairs, and not within words: `*p` and `snake_case` are text. */
const EMPHASIS =
  /(?<![\\\p{L}\p{N}*_~])([*_~]{1,3})(?=\S)([^*_~]+)(?<=[^\s\\])\1(?![\p{L}\p{N}*_~])/gu;
const TAG = /(?<!\\)<\/?(?:b|em|i|mark|small|span|strong|u)\b[^>]*>/gi;

function withoutMarkup(text: string): string {
  // In mathematics these are signs.
  if (text.includes("$")) return text;
  const words = text.replace(/(?<!!)\[([^\]]*)\]\([^)]*\)/g, "$1").replace(TAG, "");
  return words.replace(EMPHASIS, "$2");
}
