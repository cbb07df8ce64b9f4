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
