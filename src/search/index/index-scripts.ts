import type { Entry } from "../format/head.ts";
import { bundleScript } from "./bundle-script.ts";
import { hashOf } from "./hashes.ts";
import type { Part } from "./part.ts";

export interface IndexScript {
  readonly name: string;
  /** Made each time that it is asked for: nearly all are files already. */
  readonly contents: string;
  /** Names the contents. */
  readonly fingerprint: string;
}

export function entryScript(entry: Entry): IndexScript {
  // JSON in a string literal, not as an object literal: engines parse it faster, and `__proto__` is a key.
  const data = `JSON.parse(${literal(JSON.stringify(entry))})`;
  const contents = bundleScript("search/index", data);
  return { name: "search.js", contents, fingerprint: hashOf(contents) };
}

export function partScript([name, part]: readonly [name: string, part: Part]): IndexScript {
  return {
    name: `${name}.js`,
    get contents() {
      return bundleScript(`search/${name}`, literal(part.text()));
    },
    fingerprint: hashOf(`${name} ${part.hash}`),
  };
}

function literal(text: string): string {
  const escaped = text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `'${escaped}'`;
}
