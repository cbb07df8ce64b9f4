/** What stands between two empty lines. */
interface GiftBlock {
  /** Where its first line with a question begins. */
  readonly start: number;
  /** Without comments. */
  readonly text: string;
  /** As it stands in the file. */
  readonly source: string;
  /** `$CATEGORY: …`, which holds from here on. */
  readonly category?: string;
  readonly id?: string;
  readonly tags: readonly string[];
}

interface Line {
  readonly at: number;
  readonly text: string;
}

/** Cuts a file at its empty lines, but within braces that the next empty line would leave open. */
export function giftBlocks(text: string): readonly GiftBlock[] {
  const groups: Line[][] = [[]];
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") groups.at(-1)?.push({ at, text: line });
    else groups.push([]);
    at += line.length + 1;
  }
  const filled = groups.filter((lines) => lines.length > 0);
  const blocks: Line[][] = [];
  for (const [index, lines] of filled.entries()) {
    const last = blocks.at(-1);
    if (last && isOpen(last) && closes(lines, filled[index + 1]))
      last.push({ at: lines[0]?.at ?? 0, text: "" }, ...lines);
    else blocks.push([...lines]);
  }
  return blocks.map((lines) => blockOf(lines, text));
}

function withoutEscapes(lines: readonly Line[]): string {
  return lines
    .filter(({ text }) => !isComment(text))
    .map(({ text }) => text.replace(/\\[\\~=#{}:]/g, "  "))
    .join("\n");
}

function isOpen(lines: readonly Line[]): boolean {
  const text = withoutEscapes(lines);
  return text.includes("{") && !text.includes("}");
}

/** Whether these lines end what an earlier `{` began. */
function closes(lines: readonly Line[], next: readonly Line[] | undefined): boolean {
  const text = withoutEscapes(lines);
  // A new name or category begins something else.
  if (/^\s*(?:::|\$CATEGORY:)/.test(text)) return false;
  const [open, close] = [text.indexOf("{"), text.indexOf("}")];
  if (close >= 0) return open === -1 || close < open;
  // A paragraph between both.
  return open === -1 && next !== undefined && closes(next, undefined);
}

function isComment(line: string): boolean {
  return /^\s*\/\//.test(line);
}

function blockOf(lines: readonly Line[], text: string): GiftBlock {
  const comments = lines
    .filter((line) => isComment(line.text))
    .map((line) => line.text)
    .join("\n");
  const [, id] = /\[id:((?:\\\]|[^\]])+)\]/.exec(comments) ?? [];
  const tags = [...comments.matchAll(/\[tag:((?:\\\]|[^\]])+)\]/g)].map(([, tag = ""]) =>
    unescaped(tag),
  );
  const categoryLine = lines.find((line) => CATEGORY.test(line.text));
  const [, category] = CATEGORY.exec(categoryLine?.text ?? "") ?? [];
  const own = lines.filter((line) => line !== categoryLine && !isComment(line.text));
  const start = own[0]?.at ?? lines[0]?.at ?? 0;
  const indent = /^\s*/.exec(own[0]?.text ?? "")?.[0].length ?? 0;
  const last = lines.at(-1);
  return {
    start: start + indent,
    text: own.map((line) => line.text).join("\n"),
    source: text.slice(lines[0]?.at ?? 0, last ? last.at + last.text.length : 0),
    ...(category !== undefined && { category: category.trim() }),
    ...(id !== undefined && { id: unescaped(id) }),
    tags,
  };
}

const CATEGORY = /^\s*\$CATEGORY:(.*)$/;

function unescaped(text: string): string {
  return text.replace(/\\([\]:\\])/g, "$1").trim();
}
