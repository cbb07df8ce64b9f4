import type { IntlMessageFormat } from "intl-messageformat";
import { partedList } from "./parted-list.ts";
import type { MessageElement, MessageLinks, MessageValue } from "./values.ts";

type Ast = ReturnType<IntlMessageFormat["getAst"]>;
type Node = Ast[number];

/** Numbers of ICU's node types, as the parser gives them. */
const LITERAL = 0;
const ARGUMENT = 1;
const NUMBER = 2;
const SELECT = 5;
const PLURAL = 6;
const POUND = 7;
const TAG = 8;

/** Tags that a message may have without being told what they are. */
const plainTags = ["b", "bdi", "code", "em", "kbd", "q", "strong"];

interface Context {
  readonly language: string;
  readonly values: Readonly<Record<string, MessageValue | MessageElement | MessageLinks>>;
  /** The name whose number `#` stands for. */
  readonly counted?: string;
}

/** Markup of a message: texts escaped, and what has no value yet left for script to fill. */
export function messageHtml(nodes: Ast, context: Context): string {
  return nodes.map((node) => nodeHtml(node, context)).join("");
}

/** The names that a message asks values for, tags among them. */
export function messageNames(nodes: Ast): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    switch (node.type) {
      case ARGUMENT:
      case NUMBER:
        return [node.value];
      case SELECT:
      case PLURAL: {
        const arms = Object.values(node.options);
        return [node.value, ...arms.flatMap(({ value }) => messageNames(value))];
      }
      case TAG: {
        const inner = messageNames(node.children);
        return plainTags.includes(node.value) ? inner : [node.value, ...inner];
      }
      default:
        return [];
    }
  });
}

function nodeHtml(node: Node, context: Context): string {
  switch (node.type) {
    case LITERAL:
      return escaped(node.value);
    case ARGUMENT:
    case NUMBER:
      return valueHtml(node.value, context);
    case POUND:
      return valueHtml(context.counted ?? "", context);
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

function valueHtml(name: string, { language, values }: Context): string {
  const value = values[name];
  if (value === undefined) return elementHtml({ el: "span", "data-slot": name }, "");
  if (isElement(value)) {
    const { text = "", ...element } = value;
    return elementHtml({ ...element, el: value.el }, printed(text, language));
  }
  if (typeof value === "object") return linksHtml(value, language);
  return printed(value, language);
}

function printed(value: MessageValue, language: string): string {
  return escaped(typeof value === "number" ? value.toLocaleString(language) : value);
}

/** One arm where the value is known; else all, of which script shows one. */
function armsHtml(node: Extract<Node, { options: unknown }>, context: Context): string {
  const name = node.value;
  const counted = node.type === PLURAL ? name : context.counted;
  const inner = counted === undefined ? context : { ...context, counted };
  const value = context.values[name];
  if (value === undefined || typeof value === "object") {
    return Object.entries(node.options)
      .toSorted(([a], [b]) => armRank(a) - armRank(b))
      .map(([arm, { value: words }]) => {
        const attributes = { "data-choose": name, "data-arm": arm, hidden: arm !== "other" };
        return elementHtml({ el: "span", ...attributes }, messageHtml(words, inner));
      })
      .join("");
  }
  const arm =
    typeof value === "number" && node.type === PLURAL
      ? (node.options[`=${value}`] ??
        node.options[
          new Intl.PluralRules(context.language, { type: node.pluralType ?? "cardinal" }).select(
            value,
          )
        ])
      : node.options[String(value)];
  const chosen = arm ?? node.options.other;
  return chosen ? messageHtml(chosen.value, inner) : "";
}

/** Script shows the first that fits: a number's own arm, else its plural's, else the last resort. */
function armRank(arm: string): number {
  if (arm === "other") return 2;
  return arm.startsWith("=") ? 0 : 1;
}

function linksHtml(links: MessageLinks, language: string): string {
  const printed = links.map(({ title, url }) =>
    elementHtml({ el: "a", href: url }, escaped(title)),
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
