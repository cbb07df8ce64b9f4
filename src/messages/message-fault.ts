import { IntlMessageFormat } from "intl-messageformat";
import {
  ARGUMENT,
  DATE,
  type MessageNode,
  type MessageNodes,
  NUMBER,
  PLURAL,
  plainTags,
  SELECT,
  TAG,
  TIME,
} from "./message-nodes.ts";
import { catalogue, type MessageKey } from "./messages.ts";

/**
 * What is wrong with a text in place of a message's own: that ICU's syntax is broken, that it has names or
 * tags for which nothing gives a value, or asks of a value what neither we nor a page's script print.
 */
export function messageFault(key: MessageKey, text: string): string | undefined {
  const known = new Set(nodesOf(catalogue[key]).flatMap(askedBy));
  try {
    const nodes = nodesOf(text);
    for (const node of nodes) {
      const fault = nodeFault(node, known);
      if (fault) return fault;
    }
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `is not written in ICU's message syntax (${reason.toLowerCase().replaceAll("_", " ")}); "${catalogue[key]}" is`;
  }
}

function nodeFault(node: MessageNode, known: ReadonlySet<string>): string | undefined {
  if (node.type === DATE || node.type === TIME) {
    const kind = node.type === DATE ? "date" : "time";
    return `has {${node.value}, ${kind}}, and dates and times are given as text; ${takes(known)}`;
  }
  const strange = askedBy(node).find((asked) => !known.has(asked));
  if (node.type === PLURAL && strange?.endsWith(ORDINAL)) {
    return `has ${strange}, and this sentence chooses no words by order; write {${node.value}, plural, …}`;
  }
  if (strange !== undefined) {
    return `has ${strange}, for which there is no value; ${takes(known)}`;
  }
  if (node.type === PLURAL && node.offset !== 0) {
    return `has {${node.value}, plural, offset:${node.offset} …}, and nothing is taken off a number here; write its forms without "offset:${node.offset}"`;
  }
  // Only printing it tells whether there is such a currency or unit.
  if (node.type === NUMBER && node.style) {
    new IntlMessageFormat([node], "en").format({ [node.value]: 1 });
  }
  return undefined;
}

function takes(known: ReadonlySet<string>): string {
  const names = [...known].filter((asked) => !asked.endsWith(ORDINAL));
  return `this sentence takes ${names.join(", ") || "no names"}`;
}

const ORDINAL = ", selectordinal}";

/**
 * What a part of a message must be given, as it is written: `{name}`, `<tag>`. Forms by order are a thing
 * apart, as script can choose none.
 */
function askedBy(node: MessageNode): readonly string[] {
  switch (node.type) {
    case ARGUMENT:
    case NUMBER:
    case SELECT:
      return [`{${node.value}}`];
    case PLURAL:
      return [
        `{${node.value}}`,
        ...(node.pluralType === "ordinal" ? [`{${node.value}${ORDINAL}`] : []),
      ];
    case TAG:
      return plainTags.includes(node.value) ? [] : [`<${node.value}>`];
    default:
      return [];
  }
}

/** A message's parts, at any depth. */
function nodesOf(text: string): MessageNodes {
  return allOf(new IntlMessageFormat(text, "en").getAst());
}

function allOf(nodes: MessageNodes): MessageNodes {
  return nodes.flatMap((node): MessageNodes => {
    if (node.type === TAG) return [node, ...allOf(node.children)];
    if (node.type !== SELECT && node.type !== PLURAL) return [node];
    return [node, ...Object.values(node.options).flatMap(({ value }) => allOf(value))];
  });
}
