import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import { readArticle } from "../../src/site/read/read-article.ts";
import { article, readChanged, textContext } from "../support/read-and-build.ts";

function read(body: string) {
  const file = { path: "content/guide/choice.md", text: article("Choice", body) };
  const { article: found, diagnostics } = readArticle(file, textContext);
  return { html: found.introHtml, text: found.introText, diagnostics };
}

function fence(info: string, ...lines: readonly string[]): string {
  return `\`\`\`${info}\n${lines.join("\n")}\n\`\`\``;
}

describe("code in an article", () => {
  it("of no language, or a plain one, is printed as it stands", () => {
    expect(read(fence("", "a < b")).html).toBe('<pre tabindex="0"><code>a &lt; b\n</code></pre>\n');
    expect(read(fence("text", "a")).html).toBe(
      '<pre tabindex="0"><code class="language-text">a\n</code></pre>\n',
    );
    expect(read("    <b>\n").html).toBe('<pre tabindex="0"><code>&lt;b&gt;\n</code></pre>\n');
  });

  it("of a terminal is without what makes its colours", () => {
    const { html, text } = read(fence("ansi", "\u001b[90m┌\u001b[39m  \u001b[1mHello\u001b[0m"));
    expect(html).toBe('<pre tabindex="0"><code class="language-ansi">┌  Hello\n</code></pre>\n');
    expect(text).toBe("┌ Hello");
  });

  it("is highlighted with classes, and no styles", () => {
    expect(read(fence("json", '{"a": 1}')).html).toBe(
      '<pre tabindex="0"><code class="language-json">{<span class="code-attribute">&quot;a&quot;</span>: <span class="code-number">1</span>}\n</code></pre>\n',
    );
  });

  it.each([
    ...["sh", "shell", "console", "jsonc", "vue", "tsx", "jsx", "njk", "toml", "c++", "C#"],
    ...["vue-html", "js-vue", "docker", "py", "yml", "svelte", "rust,ignore"],
  ])("is highlighted in %s, too, and nothing is told", (info) => {
    // In Rust a line that begins like the first is one that mdBook hides.
    const first = info.startsWith("rust") ? "fn d() {}" : "# <a b='c'> \"d\" // e";
    const { html, diagnostics } = read(fence(info, first, "$ f 1"));
    expect(diagnostics).toEqual([]);
    expect(html).toContain('<span class="code-');
  });

  it("leaves out what Rust hides, and attributes are none of that", () => {
    const { text, diagnostics } = read(
      fence("rust", "# use a::b;", "#[test]", "fn c() {", "    # d();", "#", "## e", "}"),
    );
    expect([text, diagnostics]).toEqual(["#[test] fn c() { # e }", []]);
  });

  // https://rust-lang.github.io/mdBook/format/mdbook.html#hiding-code-lines
  it("leaves out lines that begin as its first line says", () => {
    const { text, diagnostics } = read(
      fence("python,hidelines=~", "~def main():", "    ~x = 1", "print(~x)"),
    );
    expect([text, diagnostics]).toEqual(["print(~x)", []]);
  });

  it("begins the spans of several lines anew on each, where lines are elements", () => {
    const { html } = read(fence("js{2}", "/* a", "b */"));
    expect(html).toBe(
      '<pre tabindex="0"><code class="language-js"><span class="line"><span class="code-comment">/* a</span></span>\n<span class="line marked"><span class="code-comment">b */</span></span>\n</code></pre>\n',
    );
  });

  it("has its title in a caption", () => {
    const { html } = read(fence('text title="a <b>.txt"', "x"));
    expect(html).toBe(
      '<figure class="code"><figcaption dir="auto">a &lt;b&gt;.txt</figcaption><pre tabindex="0"><code class="language-text">x\n</code></pre>\n</figure>\n',
    );
  });

  it("has numbers and signs outside its text, aligned", () => {
    const { html, text } = read(
      fence("text:line-numbers=9", "a", "b // [!code ++]", "c // [!code --]"),
    );
    expect(html).toContain(
      [
        '<span class="line" data-gutter=" 9   ">a</span>',
        '<ins class="line added" data-gutter="10 + ">b</ins>',
        '<del class="line removed" data-gutter="11 − ">c</del>',
        "</code>",
      ].join("\n"),
    );
    expect(text).toBe("a b c");
  });

  it("says of errors and warnings by signs, and of what is not in focus by a class", () => {
    const { html } = read(fence("text", "a // [!code error]", "b // [!code focus]"));
    expect(html).toContain('<span class="line error unfocused" data-gutter="× ">a</span>');
    expect(html).toContain('<span class="line" data-gutter="  ">b</span>');
  });

  it("of more than 200 KB is printed plainly, with a word about it", () => {
    const long = "// [!code ++]\n".repeat(15_000);
    const { html, diagnostics } = read(fence("js", long));
    expect(html).not.toContain("<span");
    expect(html).toContain("[!code ++]");
    expect(diagnostics).toMatchObject([{ rule: "long-code", line: 6 }]);
  });

  it("with a line of more than 2000 characters is, too: such a line would take minutes", () => {
    const { html, diagnostics } = read(fence("js", "let a;", `"${"a".repeat(190_000)}"`));
    expect(html).toContain("let a;\n&quot;aaa");
    expect(diagnostics).toMatchObject([{ rule: "long-code", line: 6 }]);
    expect(read(fence("js", `"${"a".repeat(1998)}"`)).diagnostics).toEqual([]);
  });

  it("stays whole beside the author's HTML, which is sanitised", () => {
    const { html } = read(`<b>x</b>\n\n${fence("text{1}", "<script>", "y")}`);
    expect(html).toContain('<span class="line marked">&lt;script&gt;</span>\n');
  });
});

describe("code that no line closes", () => {
  it.each<[string, string, [number, number][]]>([
    ["to the end of the text", "Text.\n\n```text\na\n\nWords.", [[8, 1]]],
    ["of an opening alone", "Text.\n\n~~~", [[8, 1]]],
    ["by a shorter fence", "````\na\n```", [[6, 1]]],
    ["by other signs", "```\na\n~~~", [[6, 1]]],
    ["by a fence that names a language", "```\na\n```js", [[6, 1]]],
    ["to the end of a quotation", "> ```\n> a\n\nWords.", [[6, 3]]],
    ["to the end of a list's entry", "- ```\n  a\n\nWords.", [[6, 3]]],
    ["of mathematics", "```math\na\n\nb", [[6, 1]]],
    ["but that one does", "```\na\n```\n\n~~~~\n~~~~~  \n\n```\n```", []],
    ["but that one does in containers", "> 1. ```\n>    a\n>    ```\n\n- ~~~\n  a\n  ~~~", []],
    ["but that one does by mathematics", "```math\na\n```\n\n$$\nb\n$$", []],
    ["but that is indented", "    a\n    ```\n\nWords.", []],
  ])("is told where it begins: %s", (_name, body, expected) => {
    const told = read(body).diagnostics.filter(({ rule }) => rule === "unclosed-code");
    expect(told.map(({ line, column }) => [line, column])).toEqual(expected);
  });
});

describe("a language that nothing highlights", () => {
  it("is told with the nearest name, at its place", () => {
    const { diagnostics } = read(`Text.\n\n> ${fence("typscript", "a").replaceAll("\n", "\n> ")}`);
    expect(diagnostics).toMatchObject([
      { rule: "code-language", severity: "warning", line: 8, column: 6 },
    ]);
    expect(diagnostics[0]?.message).toContain('"typscript"');
    expect(diagnostics[0]?.hint).toBe('did you mean "typescript"?');
  });

  it("is told once on a site, with how many more places there are; so are diagrams", async () => {
    const body = [fence("foam-query", "a"), fence("mermaid", "graph TD")].join("\n\n");
    const { diagnostics } = await readChanged({
      "content/one.md": article("One", body),
      // The second as Quarto writes it.
      "content/two.md": article("Two", `${body}\n\n${body.replace("mermaid", "{mermaid}")}`),
    });
    expect(diagnostics.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      [
        "content/one.md",
        "code-language",
        'nothing here highlights "foam-query", and code in it is printed plainly (so in 2 more places)',
      ],
      [
        "content/one.md",
        "diagram",
        "diagrams in mermaid are not drawn, and show as code (so in 2 more places)",
      ],
    ]);
  });
});

describe("a site's own plugin", () => {
  it("may highlight instead", () => {
    const markdown = createMarkdown({
      plugins: [(md) => void md.set({ highlight: (code) => `<mark>${code}</mark>` })],
    });
    const file = { path: "content/a.md", text: article("A", fence("js", "let a;")) };
    expect(readArticle(file, { ...textContext, markdown }).article.introHtml).toContain(
      "<mark>let a;\n</mark>",
    );
  });
});
