import { isMap, parseDocument, stringify } from "yaml";
import type { PageSettings } from "./old-site.ts";

const OPENING = /^(---|\+\+\+)[ \t]*\n/;
const CLOSING = { "---": /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m, "+++": /^\+\+\+[ \t]*(?:\n|$)/m };

/** Front matter as it is to be said: our own keys. */
type Keys = Readonly<Record<string, unknown>>;

/**
 * An article's text, with plain line ends, whose front matter says these settings besides, whatever it said of them before.
 * @returns undefined where its front matter is of a kind that cannot be written into.
 */
export function withFrontMatter(text: string, settings: PageSettings): string | undefined {
  const keys = keysOf(settings);
  if (Object.keys(keys).length === 0) return text;
  const [opening = "", kind] = OPENING.exec(text) ?? [];
  const closing = kind && CLOSING[kind as keyof typeof CLOSING].exec(text.slice(opening.length));
  const stop = opening.length + (closing ? closing.index : 0);
  const front = text.slice(opening.length, stop);
  if (!closing || (kind === "---" && isProse(front))) return `---\n${yaml(keys)}---\n\n${text}`;
  if (kind === "+++") {
    const added = withToml(front, keys);
    return added === undefined ? undefined : `${opening}${added}${text.slice(opening.length)}`;
  }
  const changed = withYaml(front, keys);
  return changed === undefined ? undefined : `${opening}${changed}${text.slice(stop)}`;
}

function keysOf({ label, hidden, aliases, ...plain }: PageSettings): Keys {
  const sidebar = { ...(label !== undefined && { label }), ...(hidden && { hidden }) };
  const own = {
    ...plain,
    ...(Object.keys(sidebar).length > 0 && { sidebar }),
    ...(aliases && aliases.length > 0 && { aliases }),
  };
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

function yaml(keys: Keys): string {
  return stringify(keys, { lineWidth: 0 });
}

/** Words between two rules across the page. */
function isProse(front: string): boolean {
  const { contents, errors } = parseDocument(front, { prettyErrors: false });
  return errors.length === 0 && contents !== null && !isMap(contents);
}

/** Lines that say what was not said; where all has to be read, its comments and order stay. */
function withYaml(front: string, keys: Keys): string | undefined {
  const document = parseDocument(front, { prettyErrors: false });
  const { contents, errors } = document;
  if (errors.length > 0 || (contents !== null && !isMap(contents))) return undefined;
  const isNew = Object.keys(keys).every((key) => !document.has(key));
  if (isNew && !contents?.flow)
    return `${front.replace(/\n?$/, front === "" ? "" : "\n")}${yaml(keys)}`;
  for (const [key, value] of Object.entries(keys)) {
    const before: unknown = document.toJS()?.[key];
    if (key === "aliases") document.set(key, [...new Set([before ?? [], value].flat())]);
    else if (key === "sidebar" && typeof before === "object" && before !== null) {
      document.set(key, { ...before, ...(value as object) });
    } else document.set(key, value);
  }
  return document.toString({ lineWidth: 0 });
}

/** Lines that come before all tables; undefined where one of the keys is there. */
function withToml(front: string, keys: Keys): string | undefined {
  const isThere = (key: string) => new RegExp(`^[ \\t]*\\[?["']?${key}\\b`, "m").test(front);
  if (Object.keys(keys).some(isThere)) return undefined;
  return Object.entries(keys)
    .map(([key, value]) => `${key} = ${toml(value)}\n`)
    .join("");
}

function toml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toml).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key} = ${toml(inner)}`)
    .join(", ")} }`;
}
