import { type PublicExport, publicExports } from "../../support/public-api.ts";
import { pageText } from "./plain-markdown.ts";

/** The page that lists what the package exports. */
export function apiPage(): string {
  const all = publicExports();
  const inTemplates = all.filter(({ file }) => file.startsWith("src/render/"));
  const values = all.filter(({ name }) => /^[a-z]|Error$/.test(name));
  const types = all.filter((each) => !inTemplates.includes(each) && !values.includes(each));
  return pageText({
    title: "What the package exports",
    summary: "Functions for configurations and programs, and the types of what templates receive.",
    order: 7,
    body: `An editor shows the whole description of each, with examples, from the package's types.

## Functions and classes {#functions}

${list(values)}

## What templates receive {#views}

${list(inTemplates)}

## Other types {#types}

${list(types)}`,
  });
}

function list(all: readonly PublicExport[]): string {
  return all.map(({ name, doc }) => `- \`${name}\`: ${firstParagraph(doc)}`).join("\n");
}

function firstParagraph(doc: string): string {
  const [before = ""] = doc.trim().split(/\n@|\n\n/);
  return before.replace(/\s+/g, " ").trim();
}
