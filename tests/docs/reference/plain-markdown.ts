/**
 * What a schema says, as Markdown that shows it as it is, in a table's cell too. Signs that are an
 * author's to type become code.
 */
export function plainMarkdown(text: string): string {
  const typed = /`[^`]*`|\[\[[^\]]*\]\]|\{[^}]*\}|(?<=\s):[a-z_]+:|[\\`*_[\]<$|~^{#]/g;
  return text.replace(typed, (found) => {
    if (found.length === 1) return `\\${found}`;
    return found.startsWith("`") ? found : `\`${found}\``;
  });
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
