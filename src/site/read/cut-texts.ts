import { type Document, visit } from "yaml";
import type { Fault } from "../../markdown/source-file.ts";
import type { YamlFault } from "./yaml-words.ts";

/** Whether a text may be cut by a comment or lose its first word to a tag: cheap, and often wrong. */
export function mayBeCut(yaml: string): boolean {
  return /[^\s#][ \t]+#|[:\-[,{][ \t]+![^\s"']/.test(yaml);
}

/** Warnings of texts without quotes that end before a `#`, and of a `!word` that is no part of its text. */
export function cutTexts(document: Document, yaml: string): readonly YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar(_, scalar) {
      const { value, type, comment, range } = scalar;
      if (type !== "PLAIN" || typeof value !== "string" || !comment || !range) return;
      const at = yaml.indexOf("#", range[1]);
      const sameLine = !yaml.slice(range[1], at).includes("\n");
      // After a single word, `# as here` is an ordinary comment.
      if (!sameLine || (!/\s/.test(value) && /^\s/.test(comment))) return;
      faults.push({ at, fault: cut });
    },
  });
  for (const { code, pos } of document.warnings) {
    if (code === "TAG_RESOLVE_FAILED") faults.push({ at: pos[0], fault: tag });
  }
  return faults;
}

const cut: Fault = {
  rule: "cut-text",
  severity: "warning",
  message: 'the text ends before this "#", and what follows is a comment that nobody sees',
  hint: "put quotes around the whole text; a comment is clearer on a line of its own",
};

const tag: Fault = {
  rule: "cut-text",
  severity: "warning",
  message: 'a word that begins with "!" is no part of the text that follows it',
  hint: "put quotes around the whole text",
};
