import { boxAliases } from "./box-aliases.ts";
import { type BoxMeta, type Fold, type OwnBoxes, titledBoxes } from "./box-names.ts";

/**
 * A box of another tool, where any word is a name: one that is none here, by itself or by what it is
 * called elsewhere, is a note, and its title is that word.
 * @param title As the author gave it; undefined where the usual one is to stand there, empty for none.
 */
export function namedBox(
  type: string,
  {
    title,
    fold,
    own,
  }: {
    readonly title: string | undefined;
    readonly fold: Fold | undefined;
    readonly own: OwnBoxes;
  },
): BoxMeta {
  const word = type.toLowerCase();
  const known = [...titledBoxes, ...Object.keys(own)].find((name) => name.toLowerCase() === word);
  const name = known ?? boxAliases.get(word) ?? "note";
  const usual = known === undefined ? type.charAt(0).toUpperCase() + type.slice(1) : "";
  return {
    ...{ name, fold: fold ?? (name === "details" ? "closed" : undefined), own: own[name] },
    title: title === undefined ? usual : title.trim() || undefined,
    ...{ isKnown: true, names: [], closed: true, oneLine: false },
  };
}
