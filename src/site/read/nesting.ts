import { type Document, isCollection, isNode, isPair } from "yaml";
import type { Fault } from "../../markdown/source-file.ts";

/** Deeper nesting is nothing that a site says, and what reads it would run out of room somewhere. */
export const DEEPEST = 100;

/** What is told of lists and mappings within one another, deeper than that. */
export const nestedTooDeep: Pick<Fault, "message" | "hint"> = {
  message: `lists and mappings stand within one another here, more than ${DEEPEST} deep`,
  hint: "write it more plainly; text that begins with a bracket needs quotes",
};

/** Whether a value is nested deeper. What stands in several places of it, as what an alias names, is looked at once. */
export function isTooDeep(value: unknown): boolean {
  const seen = new Set<unknown>();
  const left: (readonly [value: unknown, depth: number])[] = [[value, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [inner, depth] = next;
    if (typeof inner !== "object" || inner === null || seen.has(inner)) continue;
    if (depth >= DEEPEST) return true;
    seen.add(inner);
    for (const each of Object.values(inner)) left.push([each, depth + 1]);
  }
  return false;
}

/** Where the first stands of what a document has nested deeper; undefined where nothing is. */
export function tooDeepAt(document: Document): number | undefined {
  // The parser itself gives up where it has no room to go deeper; then nothing is there to be looked at.
  const stopped = document.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  const left: (readonly [node: unknown, depth: number])[] = [[document.contents, 0]];
  let first = stopped?.pos[0];
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, depth] = next;
    if (isPair(node)) left.push([node.key, depth], [node.value, depth]);
    if (!isCollection(node)) continue;
    if (depth >= DEEPEST) first = Math.min(first ?? Infinity, startOf(node));
    else for (const inner of node.items) left.push([inner, depth + 1]);
  }
  return first;
}

function startOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0;
}
