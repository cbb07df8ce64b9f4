import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// The least that any generator does in one process: read, parse front matter, render, wrap, write.
// Usage: node bench/floor.ts CONTENT OUTPUT YAML-PACKAGE MARKDOWN-IT-FOLDER

const [content = "", output = "", yamlPackage = "yaml", markdownPackage = "markdown-it"] =
  process.argv.slice(2);
const require = createRequire(import.meta.url);
const yaml = require(yamlPackage);
const parse: (text: string) => { title: string; summary: string } = yaml.parse ?? yaml.load;
const MarkdownIt = require(markdownPackage);
const markdown = new (MarkdownIt.default ?? MarkdownIt)({ html: true });

for (const path of globSync("**/*.md", { cwd: content })) {
  const text = readFileSync(join(content, path), "utf8");
  const end = text.indexOf("\n---", 3);
  const { title, summary } = parse(text.slice(4, end));
  const target = join(output, path.replace(/\.md$/, ".html"));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, wrap({ title, summary, body: markdown.render(text.slice(end + 4)) }));
}

function wrap(page: { title: string; summary: string; body: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${page.title}</title>
  <meta name="description" content="${page.summary}">
  <link rel="stylesheet" href="../../assets/main.css">
</head>
<body>
  <main><h1>${page.title}</h1><p>${page.summary}</p>
  ${page.body}</main>
</body>
</html>
`;
}
