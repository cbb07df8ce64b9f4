/** Plain text, as Markdown that shows it as it is, in a table's cell too. */
export function plainMarkdown(text: string): string {
  return text.replace(/\[\[[^\]]*\]\]|[\\`*_[\]<$|~^{#]/g, (found) =>
    found.length > 1 ? `\`${found}\`` : `\\${found}`,
  );
}

/** A table with these heads; cells are Markdown. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  return [heads, heads.map(() => "---"), ...rows].map(line).join("");
}

export interface ReferencePage {
  readonly title: string;
  readonly summary: string;
  readonly order: number;
  /** Markdown. */
  readonly body: string;
}

export function pageText({ title, summary, order, body }: ReferencePage): string {
  return `---
title: ${JSON.stringify(title)}
summary: ${JSON.stringify(summary)}
order: ${order}
---

<!-- Made by tests/docs/reference.test.ts: run Vitest on it with -u after a change. -->

${body.trim()}
`;
}
