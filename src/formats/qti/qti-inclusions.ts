import { dropped, type Loss } from "../question/loss.ts";
import {
  descendants,
  elementsIn,
  firstIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
} from "../text/markup-tree.ts";
import { leadsOut, rebased, resolved } from "./qti-path.ts";

/** How deep files may include others. */
const DEEPEST = 8;
/** The most elements that one item may come to: what includes twice what includes twice grows without end. */
const MOST = 2_000;

/** A file of the package as it may be included. */
export interface IncludedFile {
  readonly root: MarkupElement;
  readonly text: string;
  /** What is not well-formed in it. */
  readonly fault: string | undefined;
}

interface Setting {
  /** The path of the file that the element stands in. */
  readonly name: string;
  readonly fileOf: (path: string) => IncludedFile | undefined;
}

/**
 * An element with what it includes from other files of its package in place, https://www.w3.org/TR/xinclude/:
 * whole files, or the element with an id. What leads out of the package, includes itself, or is not there is
 * told, and what stands in `fallback` stays.
 */
export function withInclusions(
  element: MarkupElement,
  { name, fileOf }: Setting,
): { readonly element: MarkupElement; readonly losses: readonly Loss[] } {
  if (!holdsInclusion(element)) return { element, losses: [] };
  const losses: Loss[] = [];
  let count = 0;
  const included = (
    { attributes, children }: MarkupElement,
    from: string,
    chain: readonly string[],
  ): readonly MarkupNode[] => {
    const { href = "", parse, xpointer, fragid } = attributes;
    const path = resolved(href, from);
    const file = href === "" || leadsOut(href, from) ? undefined : fileOf(path);
    const isText = parse === "text";
    const found = file && (isText ? [file.text] : partOf(file.root, xpointer ?? fragid));
    const size = found?.reduce((sum, each) => sum + sizeOf(each), 0) ?? 0;
    const why = leadsOut(href, from)
      ? "which leads out of the package"
      : !file
        ? "which did not come with the file"
        : chain.includes(path)
          ? "which includes itself"
          : chain.length > DEEPEST
            ? "which is included too deep"
            : file.fault !== undefined && !isText
              ? `in which ${file.fault}`
              : !found
                ? `in which "${xpointer ?? fragid ?? ""}" is not found`
                : count + size > MOST
                  ? "with which it becomes too large"
                  : undefined;
    if (why !== undefined || !file || !found) {
      losses.push(dropped(`what it includes from "${href}", ${why}`));
      const fallback = children.filter(isElement).find((each) => each.name === "fallback");
      return fallback ? fallback.children.flatMap((each) => replaced(each, from, chain)) : [];
    }
    count += size;
    return found
      .flatMap((each) => replaced(each, path, [...chain, path]))
      .map((each) => rebased(each, path, from));
  };
  const replaced = (
    node: MarkupNode,
    from: string,
    chain: readonly string[],
  ): readonly MarkupNode[] => {
    if (!isElement(node)) return [node];
    if (node.name === "include") return included(node, from, chain);
    return [{ ...node, children: node.children.flatMap((each) => replaced(each, from, chain)) }];
  };
  const children = element.children.flatMap((each) => replaced(each, name, [name]));
  return { element: { ...element, children }, losses };
}

function holdsInclusion(element: MarkupElement): boolean {
  for (const { name } of descendants(element)) if (name === "include") return true;
  return false;
}

/** What a file is included for: of a page its body, of a shared text its own; or one element. */
function partOf(
  root: MarkupElement,
  pointer: string | undefined,
): readonly MarkupNode[] | undefined {
  const [, named, bare] =
    /^(?:xpointer\(\s*id\(\s*["']([^"']+)["']\s*\)\s*\)|([\w.-]+))$/.exec(pointer ?? "") ?? [];
  const id = named ?? bare;
  if (pointer !== undefined && pointer !== "") {
    if (id === undefined) return undefined;
    for (const each of descendants(root)) {
      const { id: own, identifier, "xml:id": third } = each.attributes;
      if ([own, identifier, third].includes(id)) return [each];
    }
    return undefined;
  }
  const [only] = elementsIn(root);
  if (!only) return undefined;
  if (only.name === "assessmentStimulus") return firstIn(only, "stimulusBody")?.children ?? [];
  if (/^html$/i.test(only.name)) return firstIn(only, "body")?.children ?? [];
  return [only];
}

function sizeOf(node: MarkupNode): number {
  if (!isElement(node)) return 1 + Math.floor(node.length / 1000);
  return node.children.reduce((sum, child) => sum + sizeOf(child), 1);
}
