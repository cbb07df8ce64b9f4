import fc from "fast-check";

/** Half characters, which no text has, stand here among the code points. */
const halves = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode, as fast-check's own `unit: "binary"`, which lists all 1.1 million of them in each
 * process that draws one.
 */
export const anyCharacter = fc.nat(0x10ffff - halves.count).map(
  (nth) => String.fromCodePoint(nth < halves.first ? nth : nth + halves.count),
  (character) => {
    const [first = "", ...others] = typeof character === "string" ? character : "";
    const code = first.codePointAt(0);
    if (code === undefined || others.length > 0) throw new Error("this is not one character");
    return code < halves.first ? code : code - halves.count;
  },
);
