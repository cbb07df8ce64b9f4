import { isElement, type MarkupElement, type MarkupNode } from "../text/markup-tree.ts";

/** A path that a file names, within the package. */
export function resolved(href: string, from: string): string {
  const parts = folderOf(from);
  for (const part of partsOf(href)) {
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

/** Whether a path that a file names leads out of the package, or to another place altogether. */
export function leadsOut(href: string, from: string): boolean {
  return ELSEWHERE.test(href) || climbsOut(href, from);
}

/** Whether it climbs above the top of the package. */
export function climbsOut(href: string, from: string): boolean {
  if (ELSEWHERE.test(href)) return false;
  let depth = from.split("/").length - 1;
  for (const part of partsOf(href)) {
    depth += part === ".." ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}

const ELSEWHERE = /^\s*(?:[a-z][\w+.-]*:|\/\/)/i;

const ADDRESSES = ["src", "href", "data"];

/** The same with paths from one file of the package as another names them. */
export function rebased<Node extends MarkupNode>(node: Node, from: string, to: string): Node;
export function rebased(node: MarkupNode, from: string, to: string): MarkupNode {
  if (!isElement(node) || folderOf(from).join() === folderOf(to).join()) return node;
  const own = Object.entries(node.attributes).map(([name, value]) => {
    const isPath =
      ADDRESSES.includes(name) &&
      value.trim() !== "" &&
      !/^\s*(?:[a-z][\w+.-]*:|[#/$]|%24)/i.test(value);
    return [name, isPath ? relative(resolved(value, from), to) : value] as const;
  });
  const moved: MarkupElement = {
    ...node,
    attributes: Object.fromEntries(own),
    children: node.children.map((child) => rebased(child, from, to)),
  };
  return moved;
}

function relative(target: string, to: string): string {
  const up = folderOf(to).map(() => "..");
  return [...up, ...target.split("/").map(encodeURIComponent)].join("/");
}

function folderOf(path: string): string[] {
  return path.split("/").slice(0, -1);
}

function partsOf(href: string): readonly string[] {
  const [plain = ""] = href.trim().split(/[?#]/);
  return unescaped(plain)
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "." && part !== "");
}

function unescaped(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
