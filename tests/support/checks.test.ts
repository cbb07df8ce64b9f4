import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkHtml } from "./check-html.ts";
import { checkLinks } from "./check-links.ts";

test("a dead link, a missing anchor, a missing file of a style and an orphan page are faults", async () => {
  const folder = site({
    "index.html": page(
      '<a href="a/b.html#here">b</a> <a href="a/b.html#gone">b</a> <a href="a/c.html">c</a>',
    ),
    "a/b.html": page(
      '<h2 id="here">Here</h2> <a href="../404.html">x</a> <a href="https://example.org/">out</a>',
    ),
    "a/orphan.html": page(""),
    "404.html": page(""),
    "main.css": "body { background: url(gone.png); }",
  });
  const faults = await checkLinks(folder);
  expect(faults.toSorted()).toEqual([
    "index.html leads to a/b.html#gone: no such fragment",
    "index.html leads to a/c.html: 404",
    "main.css leads to gone.png: 404",
    "no link leads to a/orphan.html",
  ]);
});

test("a site whose links all lead somewhere has no faults", async () => {
  const folder = site({
    "index.html": page('<a href="a/b.html#here">b</a>'),
    "a/b.html": page('<h2 id="here">Here</h2> <a href="../index.html#top">up</a>'),
    "404.html": page(""),
    "es/404.html": page('<a href="../index.html">home</a>'),
    "main.css": "",
  });
  expect(await checkLinks(folder)).toEqual([]);
});

test("invalid HTML is a fault with its place and rule", async () => {
  const folder = site({
    "index.html": page("<p><div>block in a paragraph</div>"),
    "good.html": page("<p>text</p>"),
  });
  const faults = await checkHtml(folder);
  expect(faults).not.toEqual([]);
  for (const fault of faults) expect(fault).toMatch(/^index\.html:\d+:\d+ [a-z-]+: /);
});

function page(body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title><link rel="stylesheet" href="/main.css"></head>
<body><main id="top"><h1>A page</h1>${body}</main></body>
</html>
`;
}

function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "waymark-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
