import { IntlMessageFormat } from "intl-messageformat";
import {
  LITERAL,
  type MessageNode,
  type MessageNodes,
  NUMBER,
  PLURAL,
  POUND,
  SELECT,
  TAG,
} from "../../src/messages/message-nodes.ts";
import { catalogue, type MessageOverrides, messageKeys } from "../../src/messages/messages.ts";

/**
 * A language that nobody speaks: English with accents, half as long again. What a page says in plain
 * letters is then no sentence of the interface, and what it cuts off would be cut off in German.
 */
export function pseudoMessages(): MessageOverrides {
  return Object.fromEntries(
    messageKeys.map((key) => [
      key,
      written(new IntlMessageFormat(catalogue[key], "en", undefined).getAst()),
    ]),
  );
}

function written(nodes: MessageNodes): string {
  return nodes.map(nodeText).join("");
}

function nodeText(node: MessageNode): string {
  switch (node.type) {
    case LITERAL:
      return accented(node.value);
    case POUND:
      return "#";
    case TAG:
      return `<${node.value}>${written(node.children)}</${node.value}>`;
    case NUMBER:
      return `{${node.value}, number}`;
    case SELECT:
      return `{${node.value}, select,${formsOf(node.options)}}`;
    case PLURAL: {
      const kind = node.pluralType === "ordinal" ? "selectordinal" : "plural";
      return `{${node.value}, ${kind},${formsOf(node.options)}}`;
    }
    default:
      return `{${node.value}}`;
  }
}

function formsOf(options: Readonly<Record<string, { readonly value: MessageNodes }>>): string {
  return Object.entries(options)
    .map(([arm, { value }]) => ` ${arm} {${written(value)}}`)
    .join("");
}

/** Every Latin letter with a mark, every other vowel twice. */
function accented(text: string): string {
  let vowels = 0;
  return text.replace(/\p{Script=Latin}/gu, (letter) => {
    const marked = marks[letter.toLowerCase()] ?? `${letter}\u0323`;
    const own = letter === letter.toLowerCase() ? marked : marked.toUpperCase();
    const isDoubled = /[aeiou]/i.test(letter) && vowels++ % 2 === 0;
    return isDoubled ? `${own}${marked}` : own;
  });
}

const marks: Readonly<Record<string, string>> = {
  ...{ a: "å", b: "ƀ", c: "ç", d: "ð", e: "é", f: "ƒ", g: "ĝ", h: "ĥ", i: "ï", j: "ĵ", k: "ķ" },
  ...{ l: "ļ", m: "ɱ", n: "ñ", o: "ö", p: "þ", q: "ǫ", r: "ř", s: "š", t: "ţ", u: "û", v: "ṽ" },
  ...{ w: "ŵ", x: "ẋ", y: "ý", z: "ž" },
};
