import { inlineOf } from "./html-inline.ts";
import type { HtmlSetting } from "./html-setting.ts";
import { descendants, isElement, type MarkupElement } from "./markup-tree.ts";

/** A table with pipes; undefined where its cells span several, or hold more than a line of text. */
export function pipeTable(table: MarkupElement, setting: HtmlSetting): string | undefined {
  const rows = rowsOf(table).map(cellsOf);
  const width = rows[0]?.length ?? 0;
  const isEven = width > 1 && rows.every((cells) => cells.length === width);
  if (!isEven || rows.flat().some((cell) => !isPlain(cell))) return undefined;
  const [head = [], ...others] = rows.map((cells) =>
    cells.map((cell) => inlineOf(cell.children, setting).replace(/\|/g, "\\|")),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const caption = table.children.filter(isElement).find(({ name }) => name === "caption");
  const words = caption ? [inlineOf(caption.children, setting), ""] : [];
  return [...words, line(head), line(head.map(() => "---")), ...others.map(line)].join("\n");
}

export function cellsOf(element: MarkupElement): readonly MarkupElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (/^t[dh]$/.test(child.name) ? [child] : cellsOf(child)));
}

function rowsOf(element: MarkupElement): readonly MarkupElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.name === "tr" ? [child] : rowsOf(child)));
}

function isPlain(cell: MarkupElement): boolean {
  const { colspan = "1", rowspan = "1" } = cell.attributes;
  const isBlock = ({ name }: MarkupElement) =>
    /^(?:p|div|[uod]l|pre|blockquote|table|br|hr|h[1-6])$/.test(name);
  return colspan === "1" && rowspan === "1" && ![...descendants(cell)].some(isBlock);
}
