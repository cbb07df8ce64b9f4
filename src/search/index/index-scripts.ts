import type { Entry } from "../format/head.ts";
import { bundleScript } from "./bundle-script.ts";

export interface IndexScript {
  readonly name: string;
  readonly contents: string;
}

export function entryScript(entry: Entry): IndexScript {
  // JSON in a string literal, not as an object literal: engines parse it faster, and `__proto__` is a key.
  const data = `JSON.parse(${literal(JSON.stringify(entry))})`;
  return { name: "search.js", contents: bundleScript("search/index", data) };
}

export function partScript([name, data]: readonly [name: string, data: string]): IndexScript {
  return { name: `${name}.js`, contents: bundleScript(`search/${name}`, literal(data)) };
}

function literal(text: string): string {
  const escaped = text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `'${escaped}'`;
}
