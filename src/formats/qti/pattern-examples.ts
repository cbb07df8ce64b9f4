/** Texts that a pattern describes, and whether they are all there are. */
export interface PatternExamples {
  readonly texts: readonly string[];
  readonly isAll: boolean;
}

/** The most examples of one pattern. */
const MOST = 12;

/**
 * Texts that a regular expression describes, short ones: each of its choices is taken, of what may repeat
 * the fewest. Undefined where it holds what no text shows, such as a look ahead.
 */
export function patternExamples(pattern: string): PatternExamples | undefined {
  const reader = { text: pattern.replace(/^\^|\$$/g, ""), at: 0 };
  try {
    const found = choiceIn(reader);
    return reader.at === reader.text.length ? found : undefined;
  } catch (error) {
    if (error instanceof NoExample) return undefined;
    throw error;
  }
}

class NoExample extends Error {}

interface Reader {
  readonly text: string;
  at: number;
}

function choiceIn(reader: Reader): PatternExamples {
  const branches: PatternExamples[] = [];
  do branches.push(sequenceIn(reader));
  while (takes(reader, "|"));
  return cut(
    branches.flatMap(({ texts }) => texts),
    branches.every(({ isAll }) => isAll),
  );
}

function sequenceIn(reader: Reader): PatternExamples {
  let whole: PatternExamples = { texts: [""], isAll: true };
  while (reader.at < reader.text.length && !/[|)]/.test(reader.text[reader.at] ?? "")) {
    whole = after(whole, repeatedIn(reader));
  }
  return whole;
}

function after(one: PatternExamples, other: PatternExamples): PatternExamples {
  const texts = one.texts.flatMap((text) => other.texts.map((more) => text + more));
  return cut(texts, one.isAll && other.isAll);
}

function cut(texts: readonly string[], isAll: boolean): PatternExamples {
  const all = [...new Set(texts)];
  return { texts: all.slice(0, MOST), isAll: isAll && all.length <= MOST };
}

function repeatedIn(reader: Reader): PatternExamples {
  const atom = atomIn(reader);
  const [whole = "", sign = "", least = "", comma, most] =
    /^(?:([?*+])|\{(\d+)(?:(,)(\d*))?\})/.exec(reader.text.slice(reader.at)) ?? [];
  if (whole === "") return atom;
  reader.at += whole.length;
  takes(reader, "?");
  if (sign === "?") return cut([...atom.texts, ""], atom.isAll);
  const count = sign === "" ? Number(least) : sign === "+" ? 1 : 0;
  if (count > 100) throw new NoExample();
  let taken: PatternExamples = { texts: [""], isAll: true };
  for (let at = 0; at < count; at++) taken = after(taken, atom);
  const isExact = sign === "" && (comma === undefined || most === least);
  return { ...taken, isAll: taken.isAll && isExact };
}

const CLASSES: Readonly<Record<string, string>> = {
  d: "1",
  w: "a",
  s: " ",
  D: "a",
  S: "a",
  W: " ",
};
const SIGNS: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r" };

function atomIn(reader: Reader): PatternExamples {
  if (takes(reader, "(")) {
    takes(reader, "?:");
    if (reader.text[reader.at] === "?") throw new NoExample();
    const inner = choiceIn(reader);
    if (!takes(reader, ")")) throw new NoExample();
    return inner;
  }
  if (takes(reader, "[")) return classIn(reader);
  const sign = reader.text[reader.at++] ?? "";
  if (sign === ".") return { texts: ["a"], isAll: false };
  if (sign === "\\") return escapedIn(reader);
  if (/[?*+^$]/.test(sign)) throw new NoExample();
  return { texts: [sign], isAll: true };
}

function escapedIn(reader: Reader): PatternExamples {
  const sign = reader.text[reader.at++] ?? "";
  const example = CLASSES[sign];
  if (example !== undefined) return { texts: [example], isAll: false };
  const known = SIGNS[sign];
  if (known === undefined && /[a-z\d]/i.test(sign)) throw new NoExample();
  return { texts: [known ?? sign], isAll: true };
}

/** `[Cc]` are both; of more signs the first stands for all. */
function classIn(reader: Reader): PatternExamples {
  const [whole = "", inner = ""] = /^((?:\\.|[^\]\\])+)\]/.exec(reader.text.slice(reader.at)) ?? [];
  reader.at += whole.length;
  if (whole === "" || inner.startsWith("^")) throw new NoExample();
  if (/^[^\\-]{1,4}$/.test(inner)) return { texts: [...inner], isAll: true };
  const [, sign = "", first = ""] = /^\\(.)|^([\s\S])/.exec(inner) ?? [];
  const example = first === "" ? (CLASSES[sign] ?? SIGNS[sign] ?? sign) : first;
  return { texts: [example], isAll: false };
}

function takes(reader: Reader, sign: string): boolean {
  const is = reader.text.startsWith(sign, reader.at);
  if (is) reader.at += sign.length;
  return is;
}
