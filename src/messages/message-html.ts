import { IntlMessageFormat } from "intl-messageformat";
import {
  ARGUMENT,
  LITERAL,
  type MessageNode,
  type MessageNodes,
  NUMBER,
  PLURAL,
  POUND,
  plainTags,
  SELECT,
  TAG,
} from "./message-nodes.ts";
import { partedList } from "./parted-list.ts";
import type { MessageElement, MessageLinks, MessageValue } from "./values.ts";

type Plural = Extract<MessageNode, { type: typeof PLURAL }>;

interface Context {
  readonly language: string;
  /** The page's, by whose rules its scripts choose among plurals. */
  readonly page: string;
  readonly values: Readonly<Record<string, MessageValue | MessageElement | MessageLinks>>;
  /** The name whose number `#` stands for. */
  readonly counted?: string;
}

/** Markup of a message: texts escaped, and what has no value yet left for script to fill. */
export function messageHtml(nodes: MessageNodes, context: Context): string {
  return nodes.map((node) => nodeHtml(node, context)).join("");
}

function nodeHtml(node: MessageNode, context: Context): string {
  switch (node.type) {
    case LITERAL:
      return escaped(node.value);
    case ARGUMENT:
      return valueHtml(node.value, context, String);
    case NUMBER:
      return valueHtml(node.value, context, (value) => number(value, context, node));
    case POUND:
      return valueHtml(context.counted ?? "", context, (value) => number(value, context));
    case SELECT:
    case PLURAL:
      return armsHtml(node, context);
    case TAG: {
      const given = context.values[node.value];
      const element = isElement(given) ? given : { el: plainTag(node.value) };
      return elementHtml(element, messageHtml(node.children, context));
    }
    default:
      throw new Error("a message of the interface has no dates or times: give them as text");
  }
}

/** @param print How the place where it stands prints a value. */
function valueHtml(
  name: string,
  { language, values }: Context,
  print: (value: MessageValue) => string,
): string {
  const value = values[name];
  if (value === undefined) return elementHtml({ el: "span", "data-slot": name }, "");
  if (isElement(value)) {
    const { text = "", ...element } = value;
    return elementHtml({ ...element, el: value.el }, escaped(print(text)));
  }
  if (typeof value === "object") return linksHtml(value, language);
  return escaped(print(value));
}

/** In the language's digits, and as a style such as `{share, number, percent}` has it. */
function number(
  value: MessageValue,
  { language }: Context,
  node?: Extract<MessageNode, { type: typeof NUMBER }>,
): string {
  if (typeof value !== "number") return value;
  if (!node?.style) return value.toLocaleString(language);
  return String(new IntlMessageFormat([node], language).format({ [node.value]: value }));
}

/** One arm where the value is known; else all, of which script shows one. */
function armsHtml(node: Extract<MessageNode, { options: unknown }>, context: Context): string {
  const name = node.value;
  const counted = node.type === PLURAL ? name : context.counted;
  const inner = counted === undefined ? context : { ...context, counted };
  const value = context.values[name];
  if (value === undefined || typeof value === "object") {
    // Pages' scripts have the cardinal forms alone.
    if (isOrdinal(node)) throw new Error(`a message needs {${name}}, by which it says an order`);
    return Object.entries(node.options)
      .toSorted(([a], [b]) => armRank(a) - armRank(b))
      .map(([named, { value: words }]) => {
        // English says "one" of 1 alone; the rules of the page's language may know no "one".
        const arm = named === "one" && context.language !== context.page ? "=1" : named;
        const attributes = { "data-choose": name, "data-arm": arm, hidden: arm !== "other" };
        return elementHtml({ el: "span", ...attributes }, messageHtml(words, inner));
      })
      .join("");
  }
  const arm =
    node.type === PLURAL
      ? (node.options[`=${value}`] ?? node.options[pluralForm(Number(value), node, context)])
      : node.options[String(value)];
  const chosen = arm ?? node.options.other;
  return chosen ? messageHtml(chosen.value, inner) : "";
}

function pluralForm(value: number, { pluralType }: Plural, { language }: Context): string {
  return new Intl.PluralRules(language, { type: pluralType ?? "cardinal" }).select(value);
}

function isOrdinal(node: Extract<MessageNode, { options: unknown }>): boolean {
  return node.type === PLURAL && node.pluralType === "ordinal";
}

/** Script shows the first that fits: a number's own arm, else its plural's, else the last resort. */
function armRank(arm: string): number {
  if (arm === "other") return 2;
  return arm.startsWith("=") ? 0 : 1;
}

function linksHtml(links: MessageLinks, language: string): string {
  const printed = links.map(({ title, url, titleLanguage, titleDirection, titleHtml }) =>
    elementHtml(
      {
        ...{ el: "a", href: url },
        ...(titleLanguage !== undefined && { lang: titleLanguage, dir: titleDirection }),
      },
      titleHtml ?? escaped(title),
    ),
  );
  return partedList(printed, language);
}

function isElement(value: Context["values"][string] | undefined): value is MessageElement {
  return typeof value === "object" && "el" in value;
}

function plainTag(name: string): string {
  if (plainTags.includes(name)) return name;
  throw new Error(`a message has the tag <${name}>, which its template does not give`);
}

function elementHtml({ el, ...attributes }: MessageElement, content: string): string {
  const written = Object.entries(attributes).map(([name, value]) => {
    if (value === false || value === undefined || value === null) return "";
    return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  });
  return `<${el}${written.join("")}>${content}</${el}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
