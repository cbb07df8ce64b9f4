import { describe, expect, it } from "vitest";
import { DiagnosticsError } from "../../src/markdown/diagnostics-error.ts";
import { buildChanged, type Files } from "../support/read-and-build.ts";

const css = (text: string): Files => ({ "_includes/css/main.css": text });

async function told(changes: Files): Promise<string> {
  const error = await buildChanged(changes).catch((thrown: unknown) => thrown);
  if (!(error instanceof DiagnosticsError)) throw error;
  return error.diagnostics
    .map(
      ({ file, line, column, rule, message }) =>
        `${file.replace(/^.*_includes/, "_includes")}:${line}:${column} ${rule}: ${message}`,
    )
    .join("\n");
}

describe("a site's own stylesheet", () => {
  it.each([
    [
      '@import "theme:css/main.css";\n@import "theme:css/nope.css";',
      '2:9 css: there is no file "theme:css/nope.css"',
    ],
    ['@import "nope.css";', '1:9 css: there is no file "nope.css"'],
    [
      '@import "nope.css";\np { colr: red; }\nb { margn: 0;\n',
      [
        '1:9 css: there is no file "nope.css"',
        ...['2:5 css: "colr" is no property of CSS', '3:5 css: "margn" is no property of CSS'],
        '3:3 css: what this "{" begins is not ended',
      ].join("\n_includes/css/main.css:"),
    ],
    ["/* é */ a { src: url(x.woff2); }", '1:18 css: there is no file "x.woff2"'],
    [
      "a { src: url(https://example.org/x.woff2); }",
      '1:10 css: "https://example.org/x.woff2" would be loaded from another site',
    ],
    [
      "a { src: url(//example.org/x.png); }",
      '1:10 css: "//example.org/x.png" would be loaded from another site',
    ],
  ])("is told of with its line and column: %j", async (text, expected) => {
    expect(await told(css(text))).toBe(`_includes/css/main.css:${expected}`);
  });

  it("of another site's file says what to do", async () => {
    const error = await buildChanged(css("a { src: url(//example.org/x.png); }")).catch(
      (thrown: unknown) => thrown,
    );
    expect(String(error)).toContain("would be loaded from another site; put a copy of it");
  });

  // Without a fault of another kind these are warnings, and the site is built.
  it.each([
    ["a { color red; }", '2:10 css: a ":" is missing between a property and its value'],
    ["a { color: red }}", '2:17 css: this "}" ends nothing'],
    ["a, { color: red }", '2:4 css: "{" stands where it cannot'],
    ["a { : red }", '2:5 css: a name is missing before ":"'],
    ['a { content: "x; }', "2:14 css: a text in quotes is not ended in its line"],
    ["a { background: url(x y) }", "2:20 css: the address in url( ) has a space"],
    ["// a\na {}", '2:1 css: "//" begins no comment in CSS'],
    ["/* a", "2:1 css: this comment is not ended"],
    ["<style>", "2:1 css: this is HTML, and a stylesheet holds CSS alone"],
    ["<<<<<<< HEAD\na {}\n=======", "2:1 css: Git could not merge two versions here"],
    ["a { width: calc(1px+2px) }", '2:20 css: "+" in calc( ) needs a space on both sides'],
    ["a[b {}", '2:2 css: what this "[" begins is not ended'],
  ])("is told of in words, %j", async (text, expected) => {
    const all = (await told(css(`@import "nope.css";\n${text}\n`))).split("\n");
    expect(all.map((line) => line.replace("_includes/css/main.css:", ""))).toContainEqual(
      expect.stringContaining(expected),
    );
  });

  it("brings fonts and images, named by their contents, from where it says", async () => {
    const built = await buildChanged({
      ...css(
        '@font-face { font-family: "Own"; src: url(../fonts/own.woff2); } a { background: url("own.svg"); }',
      ),
      "_includes/fonts/own.woff2": "a font",
      "_includes/css/own.svg": "<svg/>",
    });
    const [name = ""] = [...built.keys()].filter((file) =>
      /^assets\/main-style-.*\.css$/.test(file),
    );
    const urls = [...plainTextOf(built.get(name)).matchAll(/url\("?([^")]*)"?\)/g)].map(
      ([, url = ""]) => url,
    );
    expect(urls.length).toBe(2);
    const contents = urls.map((url) => {
      const file = `assets/${url.replace("./", "")}`;
      expect(file).toMatch(/^assets\/own-\w{8}\.(?:woff2|svg)$/);
      return plainTextOf(built.get(file));
    });
    expect(contents).toEqual(["a font", "<svg/>"]);
  });
});

/** What `buildChanged` gives of bytes. */
function plainTextOf(bytes = ""): string {
  return Buffer.from(bytes.split(",").map(Number)).toString();
}
