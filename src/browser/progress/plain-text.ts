const blocks =
  "p, li, div, h1, h2, h3, h4, pre, table, tr, blockquote, label, legend, fieldset, dt, dd";
/** Controls, and pictures that repeat the text beside them. */
const skipped = "summary, button, svg, template, script, annotation, .item-section, .item-sources";

/**
 * An element as plain text: blocks on lines of their own, code with its lines and indents, gaps as
 * underscores, mathematics as TeX between the delimiters that Anki and LaTeX use.
 */
export function plainTextOf(element: Element): string {
  return linesOf(element)
    .replace(/[^\S\n\u00a0]+/g, " ")
    .replace(/ ?\n[\n ]*/g, "\n")
    .replace(/^[\n ]+|[\n ]+$/g, "")
    .replaceAll("\u00a0", " ");
}

function linesOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, " ");
  if (!(node instanceof Element) || node.matches(skipped)) return "";
  if (node instanceof HTMLImageElement) return node.alt === "" ? "" : `[${node.alt}]`;
  if (node.matches("br")) return "\n";
  if (node.matches("math[data-tex]")) return texOf(node);
  if (node.matches("select, textarea, input:not([type=radio], [type=checkbox])")) return "____";
  if (node.matches("pre")) return `\n${codeOf(node.textContent)}\n`;
  const text = [...node.childNodes].map(linesOf).join("");
  return node.matches(blocks) ? `\n${text}\n` : text;
}

/** With no-break spaces, which outlast the joining of spaces. */
function codeOf(code: string): string {
  const lines = code.replace(/\n$/, "").replaceAll("\t", "    ").split("\n");
  return lines.map((line) => line.replaceAll(" ", "\u00a0") || "\u00a0").join("\n");
}

function texOf(math: Element): string {
  const tex = math.getAttribute("data-tex") ?? "";
  return math.getAttribute("display") === "block" ? `\n\\[${tex}\\]\n` : `\\(${tex}\\)`;
}
