/** A part of what follows a question's options: `Hint: …`, by the item's key. */
export interface TailPart {
  readonly key: string;
  /** Its path in the item, such as `hints/0`. */
  readonly path: string;
  readonly text: string;
  /** Where its text begins in the tail. */
  readonly at: number;
  /** A word with a colon below it that is none of these, and where it begins in the tail. */
  readonly stray?: { readonly word: string; readonly at: number };
}

export const tailWords = [
  ...["Rationale", "Hint", "Section", "Objective", "Difficulty", "Tags", "Sources"],
] as const;

const NAMED = new RegExp(`^(${tailWords.join("|")}):[ \\t]*`, "gm");

/** Of what is a value and no prose: a line that begins with a word and a colon, too. */
const STRAY = /\n[ \t]*(\p{L}+):(?=\s|$)/u;

/**
 * Reads what may follow the options: paragraphs that begin with a word and a colon, as `Rationale: …`,
 * each as long as no other begins.
 * @returns undefined where another text stands first.
 */
export function readTail(tail: string): readonly TailPart[] | undefined {
  // What is named again goes on with the text before it; hints may be several.
  const names = [...tail.matchAll(NAMED)].filter(
    ([, key], place, all) => key === "Hint" || all.findIndex((other) => other[1] === key) === place,
  );
  const [first] = names;
  if (tail.slice(0, first?.index ?? tail.length).trim() !== "") return undefined;
  return names.map(({ 0: name, 1: key = "", index }, place) => {
    const at = index + name.length;
    const whole = tail.slice(at, names[place + 1]?.index ?? tail.length);
    const isProse = key === "Rationale" || key === "Hint";
    const stray = isProse ? null : STRAY.exec(whole);
    const text = whole.slice(0, stray?.index);
    const hint = names.slice(0, place).filter((other) => other[1] === "Hint").length;
    return {
      key: key.toLowerCase(),
      path: key === "Hint" ? `hints/${hint}` : key.toLowerCase(),
      text: text.trim(),
      at: at + text.search(/\S|$/),
      ...(stray && {
        stray: { word: stray[1] ?? "", at: at + stray.index + stray[0].search(/\p{L}/u) },
      }),
    };
  });
}

/** The item's values that these say: hints, tags and sources are lists. */
export function tailValues(parts: readonly TailPart[]): Readonly<Record<string, unknown>> {
  const hints = parts.filter(({ key }) => key === "hint").map(({ text }) => text);
  const others = parts.filter(({ key }) => key !== "hint");
  return {
    ...(hints.length > 0 && { hints }),
    ...Object.fromEntries(
      others.map(({ key, text }) => [
        key,
        key === "tags" || key === "sources" ? text.split(/\s*,\s*/) : text,
      ]),
    ),
  };
}
