import type { Markdown } from "../../markdown/markdown.ts";
import type { SourceFile } from "../../markdown/source-file.ts";
import { parseMarkdownBank } from "./markdown-bank.ts";
import { type ParseResult, parseBank, readBankModule } from "./parse-bank.ts";

/**
 * Reads a bank, as its file's ending says: YAML, TypeScript or Markdown.
 * @param root Absolute path of the folder that the file's path is from.
 */
export async function readBank(
  root: string,
  file: SourceFile,
  markdown: Markdown,
): Promise<ParseResult> {
  if (file.path.endsWith(".ts")) return readBankModule(root, file);
  return file.path.endsWith(".md") ? parseMarkdownBank(file, markdown) : parseBank(file);
}
