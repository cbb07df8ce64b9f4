import type { Entry } from "../format/head.ts";

export interface IndexScript {
  readonly name: string;
  readonly contents: string;
}

export function entryScript(entry: Entry): IndexScript {
  // JSON in a string literal, not as an object literal: engines parse it faster, and `__proto__` is a key.
  const data = `JSON.parse(${literal(JSON.stringify(entry))})`;
  return { name: "search.js", contents: call("index", data) };
}

export function partScript([name, data]: readonly [name: string, data: string]): IndexScript {
  return { name: `${name}.js`, contents: call(name, literal(data)) };
}

function call(name: string, data: string): string {
  return `globalThis.waymarkBundles?.give(${JSON.stringify(`search/${name}`)}, ${data});\n`;
}

function literal(text: string): string {
  const escaped = text
    .replace(/[\\']/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    // Older engines end a line, and so the literal, at these.
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `'${escaped}'`;
}
