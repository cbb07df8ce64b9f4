import { readFileSync } from "node:fs";
import path from "node:path";
import { en } from "../../../src/messages/en.ts";
import { repository } from "../../support/build-site.ts";
import { pageText, table } from "./plain-markdown.ts";

/** The page that lists every sentence of the interface. */
export function messagesPage(): string {
  return pageText({
    title: "Sentences of the interface",
    summary: "Every key that the option messages takes, with its English text.",
    order: 6,
    body: `[How to change one](../how-to/translate.md#sentence) is told elsewhere. What stands in braces is
filled in; \`{n, plural, one {# page} other {# pages}}\` has a form for each number.

${Object.entries(en)
  .map(([area, texts]) => areaSection(area, texts))
  .join("\n")}`,
  });
}

function areaSection(area: string, texts: Readonly<Record<string, string>>): string {
  const rows = Object.entries(texts).map(([name, text]) => [`\`${area}.${name}\``, code(text)]);
  return `## ${area} {#${area}-sentences}

${aboutOf(area)}

${table(["key", "English"], rows)}`;
}

/** What the file of an area says of it. */
function aboutOf(area: string): string {
  const source = readFileSync(path.join(repository, "src/messages/en", `${area}.ts`), "utf8");
  const [, about = ""] = /\/\*\*([\s\S]*?)\*\//.exec(source) ?? [];
  return about.replace(/\n \* ?/g, " ").trim();
}

function code(text: string): string {
  return `\`${text.replaceAll("|", "\\|")}\``;
}
