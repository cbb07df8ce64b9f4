import { changed, type Loss } from "../question/loss.ts";

/** An option of a row, with what answers may call it: `a`, `1`. */
export interface NamedOption {
  readonly name: string;
  /** Whether its column says that it is wrong; answers never name it by its place then. */
  readonly isWrong: boolean;
  readonly text: string;
}

/** The places of options that are right, and right answers that are none of the options. */
interface Named {
  readonly keys: ReadonlySet<number>;
  readonly extra: readonly string[];
}

/**
 * What an answer names: options by their texts, or by letter or number, all in one way where that can be.
 * One of no option's is one more, where all options are wrong.
 * @param isByPlace Whether letters and numbers come before texts.
 */
export function namedOptions(
  answer: string,
  options: readonly NamedOption[],
  isByPlace: boolean,
): Named | string {
  const found = isByPlace
    ? (placesOf(answer, options) ?? textsOf(answer, options))
    : (textsOf(answer, options) ?? placesOf(answer, options));
  if (found) return { keys: new Set(found), extra: [] };
  const keys = new Set<number>();
  const extra: string[] = [];
  for (const each of partsOf(answer)) {
    const at = textAt(each, options) ?? placeAt(each, options);
    if (at !== undefined) keys.add(at);
    else if (options.every(({ isWrong }) => isWrong)) extra.push(each);
    else return `its answer "${each}" is none of its options`;
  }
  return { keys, extra };
}

/** Whether the answers of a table are all letters, or all numbers, of options, and some are nothing else. */
export function areByPlace(
  rows: readonly { readonly answer: string; readonly options: readonly NamedOption[] }[],
): boolean {
  const chosen = rows.filter(({ answer, options }) => answer !== "" && options.length > 0);
  const areAlike =
    chosen.every(({ answer }) => !/\d/.test(answer)) ||
    chosen.every(({ answer }) => !/\p{L}/u.test(answer));
  return (
    areAlike &&
    chosen.every(({ answer, options }) => placesOf(answer, options)) &&
    chosen.some(({ answer, options }) => !textsOf(answer, options))
  );
}

/** What is to be told of an answer that could be the text of one option and the place of another. */
export function doubtOf(
  answer: string,
  options: readonly NamedOption[],
  isByPlace: boolean,
): readonly Loss[] {
  const texts = textsOf(answer, options);
  const places = placesOf(answer, options);
  if (!texts || !places || sorted(texts) === sorted(places)) return [];
  const shown = (found: readonly number[]) =>
    found.map((at) => `"${options[at]?.text ?? ""}"`).join(", ");
  return [
    changed(
      isByPlace
        ? `the answer "${answer}" is taken for the place of ${shown(places)}, as in the rest of the table, not for the text ${shown(texts)}`
        : `the answer "${answer}" is taken for the text ${shown(texts)}, not for the place of ${shown(places)}`,
    ),
  ];
}

function sorted(places: readonly number[]): string {
  return [...new Set(places)].sort((a, b) => a - b).join();
}

/** All that it names by texts; undefined where a part is no option's text. */
function textsOf(answer: string, options: readonly NamedOption[]): readonly number[] | undefined {
  const whole = textAt(answer, options);
  return whole === undefined
    ? allOf([partsOf(answer), answer.split(/\s*,\s*/)], (part) => textAt(part, options))
    : [whole];
}

/** All that it names by letters or numbers; undefined where a part is neither. */
function placesOf(answer: string, options: readonly NamedOption[]): readonly number[] | undefined {
  return allOf([partsOf(answer), answer.split(/\s*,\s*/)], (part) => placeAt(part, options));
}

function allOf(
  ways: readonly (readonly string[])[],
  find: (part: string) => number | undefined,
): readonly number[] | undefined {
  return ways
    .map((parts) => parts.map(find).filter((at) => at !== undefined))
    .find((found, at) => found.length > 0 && found.length === ways[at]?.length);
}

function partsOf(answer: string): readonly string[] {
  return answer
    .split(/\s*[|;]\s*|\s*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function textAt(wanted: string, options: readonly NamedOption[]): number | undefined {
  const at = options.findIndex(({ text }) => same(text, wanted));
  return at < 0 ? undefined : at;
}

function placeAt(wanted: string, options: readonly NamedOption[]): number | undefined {
  const byName = options.findIndex(({ name, isWrong }) => !isWrong && same(name, wanted));
  if (byName >= 0 && wanted !== "") return byName;
  const place = /^\d+$/.test(wanted)
    ? Number(wanted) - 1
    : /^[a-h]$/i.test(wanted)
      ? wanted.toLowerCase().charCodeAt(0) - 97
      : -1;
  return options[place]?.isWrong === false ? place : undefined;
}

function same(one: string, other: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(one) === plain(other);
}
