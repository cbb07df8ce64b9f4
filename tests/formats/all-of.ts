import { makeItems } from "../../src/cli/import/made-items.ts";
import type { Loss } from "../../src/formats/question/loss.ts";
import type { Reading } from "../../src/formats/question/source-question.ts";
import { tagOf } from "../../src/formats/question/tag-of.ts";

const said = (losses: readonly Loss[]) => losses.map(({ kind, what }) => `${kind}: ${what}`);

const filled = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

/** What an option, a gap or an entry has, in one line: its text, then the rest; its id where it does not follow. */
function brief({ id, text, ...rest }: Readonly<Record<string, unknown>>): string {
  const own = { ...(id !== tagOf(String(text)) && { id }), ...rest };
  const more = Object.entries(own).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (value === true) return name;
    return `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
  });
  return [...(text === undefined ? [] : [text]), ...more].join(" | ");
}

const briefly = (item: object) =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      Array.isArray(value) && typeof value[0] === "object" ? value.map(brief) : value,
    ]),
  );

/**
 * All that an import makes of a file: each item with its place, what is lost of it and of the file, what is left
 * out and why, the files that come along. What is empty is not there.
 */
export function allOf(reading: Reading) {
  const { title, losses, assets, frame } = reading;
  const { items, leftOut } = makeItems(reading, "x", (name) => name);
  const at = ({ inner, line, column }: (typeof leftOut)[number]["place"]) =>
    [...(inner === undefined ? [] : [inner]), line, column].join(":");
  return filled({
    ...{ title, frame, losses: said(losses) },
    items: items.map(({ item, losses: lost, question }) => ({
      ...{ at: at(question.place), ...briefly(item) },
      ...filled({ losses: said(lost) }),
    })),
    leftOut: leftOut.map(({ place, name, why, reason }) =>
      [at(place), ...(name === undefined ? [] : [`"${name}"`]), `${why}: ${reason}`].join(" "),
    ),
    assets: [...(assets ?? [])].map(([name, { length }]) => `${name}: ${length}`),
  });
}
