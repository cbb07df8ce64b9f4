import { type Handler, Parser } from "htmlparser2";
import { endsByItself, loneAmpersands, MOST_TOLD, XmlParser } from "./xml-parser.ts";

/** An element of HTML or XML. */
export interface MarkupElement {
  /** As it stands there; of HTML in small letters. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
  /** Where it begins, and where it ends, in the text that it was read from. */
  readonly start: number;
  readonly end: number;
}

export type MarkupNode = MarkupElement | string;

export interface MarkupFault {
  readonly at: number;
  readonly what: string;
  /** Whether what was meant is plain all the same, and is what was read. */
  readonly isMended?: true;
}

export interface MarkupTree {
  /** Has no name; what was read are its children. */
  readonly root: MarkupElement;
  /** What is not well-formed. HTML has none: it is read as browsers do. */
  readonly faults: readonly MarkupFault[];
}

/** No text that a person or a program wrote with care is nested as deep. */
const DEEPEST = 200;

/** As many elements as memory is there for. */
const MOST = 300_000;

/** What is nested without end, or has no end, is not read further. */
class Stop extends Error {}

type Growing = { -readonly [Key in keyof MarkupElement]: MarkupElement[Key] } & {
  children: MarkupNode[];
};

/**
 * Reads HTML or XML into a tree. Entities that a document type declares are never expanded, and nothing
 * is loaded: they stay as they are written, and are told as faults. Comments go.
 */
export function readMarkup(text: string, { isXml }: { readonly isXml: boolean }): MarkupTree {
  const root: Growing = { name: "", attributes: {}, children: [], start: 0, end: text.length };
  const faults: MarkupFault[] = [];
  const open: Growing[] = [root];
  const tooDeep = { depth: 0 };
  let count = 0;
  const mend = (at: number, what: string) => {
    if (faults.length < MOST_TOLD) faults.push({ at, what, isMended: true });
  };
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      const isTooDeep = open.length > DEEPEST;
      if (isTooDeep || tooDeep.depth > 0 || ++count > MOST) {
        const what = isTooDeep ? "it is nested too deep" : `it has more than ${MOST} elements`;
        if (tooDeep.depth++ === 0 && !faults.some((each) => each.what === what))
          faults.push({ at: parser.startIndex, what });
        if (count > MOST || tooDeep.depth > DEEPEST) throw new Stop();
        return;
      }
      const start = parser.startIndex;
      const element: Growing = { name, attributes, children: [], start, end: text.length };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    onclosetag(name, isImplied) {
      if (tooDeep.depth > 0) {
        tooDeep.depth--;
        return;
      }
      const element = open.length > 1 ? open.pop() : undefined;
      if (!element) return;
      const isEmpty = element.end !== text.length;
      element.end =
        isImplied && !isEmpty ? Math.max(parser.startIndex, element.start) : parser.endIndex + 1;
      if (isXml && isImplied && !isClosedAt(parser.endIndex, name)) {
        const what = `<${name}> is not closed`;
        if (endsByItself(namesIn(element))) mend(element.start, what);
        else faults.push({ at: element.start, what });
      }
    },
    ontext(data) {
      const { children } = open.at(-1) ?? root;
      const last = children.at(-1);
      if (typeof last === "string") children[children.length - 1] = last + data;
      else children.push(data);
    },
    onprocessinginstruction(name, data) {
      if (isXml && /^!doctype$/i.test(name) && /<!ENTITY|\[/i.test(data)) {
        faults.push({
          at: parser.startIndex,
          what: "its document type declares entities, which are not read",
        });
      }
    },
  };
  const isClosedAt = (at: number, name: string) =>
    text.startsWith("/>", at - 1) || text.startsWith(`</${name}>`, at + 1);
  const isOpen = (name: string) => open.some((each) => each.name === name);
  const onStray = (name: string, at: number) => mend(at, `</${name}> closes nothing`);
  const parser: Parser = isXml
    ? new XmlParser(text, handler, { isOpen, onStray })
    : new Parser(handler, { decodeEntities: true });
  if (isXml) for (const at of loneAmpersands(text)) mend(at, "an & is not written &amp;");
  try {
    parser.end(text);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return { root, faults };
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return typeof node !== "string";
}

function* namesIn(element: MarkupElement): Generator<string> {
  yield element.name;
  for (const { name } of descendants(element)) yield name;
}

/** All its text. */
export function textIn(node: MarkupNode): string {
  return isElement(node) ? node.children.map(textIn).join("") : node;
}
/** The elements among its children, those of one name where it is given. */
export function elementsIn(element: MarkupElement, name?: string): readonly MarkupElement[] {
  return element.children
    .filter(isElement)
    .filter((child) => name === undefined || child.name === name);
}

export function firstIn(element: MarkupElement, name: string): MarkupElement | undefined {
  return elementsIn(element, name)[0];
}

/** Every element within, outer ones first. */
export function* descendants(element: MarkupElement): Generator<MarkupElement> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* descendants(child);
  }
}
