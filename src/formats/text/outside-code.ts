/** A Markdown text with a change of all that is no code: blocks and spans of it stay as they are. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  return markdown
    .split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$|`+[^`\n]+`+)/m)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
