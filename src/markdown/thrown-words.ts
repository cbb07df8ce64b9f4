import { inspect } from "node:util";

/** The first line of what something says that was thrown; anything can be. */
export function thrownWords(thrown: unknown): string {
  const said =
    typeof thrown === "object" && thrown !== null && "message" in thrown ? thrown.message : thrown;
  if (typeof said === "string") {
    const [first = ""] = said.trim().split("\n", 1);
    if (first === "Maximum call stack size exceeded")
      return "a function calls itself without an end";
    if (first !== "") return first;
    return `what was thrown has no words${thrown instanceof Error ? ` (${thrown.name})` : ""}`;
  }
  if (thrown === undefined || thrown === null) return `${thrown} was thrown, which says nothing`;
  return inspect(thrown, { breakLength: Number.POSITIVE_INFINITY, depth: 2 });
}
