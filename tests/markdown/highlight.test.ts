import fc from "fast-check";
import { expect, it } from "vitest";
import { highlightedLines } from "../../src/markdown/highlight.ts";

const pieces = [
  ...["/*", "*/", "//", "#", "<!--", "-->", '"', "'", "`", "${", "}", "{", "(", ")", "<a", "</a>"],
  ...["<script>", "</script>", "<?php", "?>", "&", "\n", " ", "let", "def", "1.5", "=", "\\", "é"],
];
const code = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((some) => some.join(""));
const language = fc.constantFrom("js", "html", "vue", "php", "python", "bash", "yaml", "md", "css");

/** As HTML has it: what stands between tags, and what entities stand for. */
function textOf(html: string): string {
  const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#x27": "'" };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#x27);/g, (_, name: string) => names[name] ?? "")
    .replaceAll("&amp;", "&");
}

it("what is highlighted has the text that it had, line by line, each with its tags closed", () => {
  fc.assert(
    fc.property(code, language, (text, name) => {
      const lines = highlightedLines(text, name);
      expect(lines.map(textOf)).toEqual(text.split("\n"));
      for (const line of lines) {
        expect(line.replace(/<span class="code-[a-z]+">|<\/span>/g, "")).not.toMatch(/[<>]/);
        expect(line.match(/<span/g) ?? []).toHaveLength((line.match(/<\/span/g) ?? []).length);
      }
    }),
  );
});
