/** What templates may say between `{%` and `%}`, but for what ends it. */
export const TAGS: readonly string[] = [
  ...["block", "call", "extends", "filter", "for", "from", "if", "import", "include", "macro"],
  ...["raw", "set", "switch", "verbatim", "else", "elif", "case", "default"],
];

const ENDED = new Set([
  "block",
  "call",
  "filter",
  "for",
  "if",
  "macro",
  "raw",
  "switch",
  "verbatim",
]);

const RAW = /\{%-?\s*(?:raw|verbatim)\s*-?%\}[\s\S]*?\{%-?\s*end(?:raw|verbatim)\s*-?%\}/;
const COMMENT = /\{#[\s\S]*?(?:#\}|$)/;
const TAG = /\{%-?\s*(\w+)([\s\S]*?)(-?%\}|$)/;
const PRINT = /\{\{([\s\S]*?)(\}\}|$)/;
const PART = new RegExp([RAW, COMMENT, TAG, PRINT].map(({ source }) => source).join("|"), "g");

export interface OpenTag {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
  /** Whether it is `{{`, which anything may follow. */
  readonly isPrint: boolean;
}

/** The first tag that nothing ends, or that ends nothing. */
export function openTag(text: string): OpenTag | undefined {
  const open: { readonly name: string; readonly at: number }[] = [];
  for (const { index: at, 1: name, 2: rest = "", 3: end, 4: printed, 5: printEnd } of text.matchAll(
    PART,
  )) {
    if (printed !== undefined && (printEnd === "" || /\{[{%]/.test(printed)))
      return unclosed("{{", at);
    if (name === undefined) continue;
    if (end === "" || /\{[{%]/.test(rest)) return unclosed("{%", at);
    if (ENDED.has(name) || (name === "set" && !rest.includes("="))) open.push({ name, at });
    if (!name.startsWith("end")) continue;
    const last = open.pop();
    if (last?.name === name.slice(3)) continue;
    if (last) return unended(last);
    return {
      ...{ at, isPrint: false, message: `"{% ${name} %}" ends nothing` },
      hint: `take it out, or write what it ends: {% ${name.slice(3)} … %}`,
    };
  }
  const last = open.at(-1);
  return last && unended(last);
}

function unended({ name, at }: { readonly name: string; readonly at: number }): OpenTag {
  return {
    ...{ at, isPrint: false, message: `"{% ${name} … %}" is not ended` },
    hint: `write {% end${name} %} where it ends`,
  };
}

function unclosed(sign: "{{" | "{%", at: number): OpenTag {
  const end = sign === "{{" ? "}}" : "%}";
  return {
    at,
    isPrint: true,
    message: `"${sign}" is not closed`,
    hint: `write ${end} where it ends`,
  };
}

/** Where a name stands behind something, outside of comments. */
export function namedAt(text: string, before: string, name: string): number | undefined {
  const plain = text.replace(/\{#[\s\S]*?#\}/g, (comment) => " ".repeat(comment.length));
  const escaped = name.replace(/[^\w]/g, "\\$&");
  const found = new RegExp(`(${before}\\s*)${escaped}(?!\\w)`).exec(plain);
  return found ? found.index + (found[1] ?? "").length : undefined;
}
