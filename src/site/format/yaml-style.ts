import {
  type Document,
  isCollection,
  isMap,
  isSeq,
  type Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
} from "yaml";

/** Lines of texts that are folded, and of lists in brackets, are no longer. */
const WIDTH = 110;
/** A longer text of one line is folded, and what is longer in brackets has lines of its own. */
const LONG = 88;

const written = {
  indent: 2,
  indentSeq: true,
  lineWidth: WIDTH,
  minContentWidth: 40,
} as const;

/**
 * A document's text in one style: two spaces for each level, no quotes where none are needed, texts of
 * several lines as blocks, brackets only around what is short. Order and comments stay, and every value
 * is what it was.
 * @param source What the document was read from.
 */
export function styledYaml(document: Document, source: string): string {
  visit(document, {
    Collection(_, collection, above) {
      const isInner = above.some((node) => isCollection(node) && node.flow === true);
      if (collection.flow && !isInner && isLong(collection, source)) collection.flow = false;
      if (collection.flow) padBrackets(collection);
    },
    Scalar(key, scalar, above) {
      if (typeof scalar.value !== "string") return;
      const isFlow = above.some((node) => isCollection(node) && node.flow === true);
      scalar.type = styleOf(scalar as Scalar<string>, { isFlow, isKey: key === "key" });
    },
  });
  return document.toString(written);
}

function isLong({ range }: YAMLMap | YAMLSeq, source: string): boolean {
  const [start = 0, end = 0] = range ?? [];
  return end - start > LONG || source.slice(start, end).includes("\n");
}

type Style = NonNullable<Scalar["type"]>;

function styleOf(
  { value, type = "PLAIN" }: Pick<Scalar<string>, "value" | "type">,
  { isFlow, isKey }: { readonly isFlow: boolean; readonly isKey: boolean },
): Style {
  if (type.startsWith("QUOTE") && isMistakable(value)) return "QUOTE_DOUBLE";
  if (isFlow || isKey) return "PLAIN";
  if (value.includes("\n")) return type === "BLOCK_FOLDED" ? type : "BLOCK_LITERAL";
  return value.length > LONG ? "BLOCK_FOLDED" : "PLAIN";
}

/** Text that people, and other readers of YAML, take for something else where it has no quotes. */
function isMistakable(text: string): boolean {
  return /^(?:y|yes|n|no|on|off|true|false|null|~|[\d.,:/+ -]+)$/i.test(text);
}

/** Spaces within braces and none within brackets, as `{ id: a }` and `[a, b]`. */
function padBrackets(collection: YAMLMap | YAMLSeq): void {
  const prototype = isMap(collection) ? YAMLMap.prototype : YAMLSeq.prototype;
  const flowCollectionPadding = isSeq(collection) ? "" : " ";
  collection.toString = (context, ...rest) =>
    prototype.toString.call(
      collection,
      context && Object.assign({}, context, { flowCollectionPadding }),
      ...rest,
    );
}
