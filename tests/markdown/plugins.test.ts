import type MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import type { MarkdownPlugin } from "../../src/markdown/plugins.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { article, readChanged, wholeHome } from "../support/read-and-build.ts";

/** Reads `%name%` or `%name:argument%` in a line, as a token of the type `name`. */
function spot(md: MarkdownIt, name: string): void {
  md.inline.ruler.before("emphasis", name, (state, silent) => {
    const [whole, content = ""] =
      new RegExp(`^%${name}(?::([^%]*))?%`).exec(state.src.slice(state.pos)) ?? [];
    if (whole === undefined) return false;
    if (!silent) state.push(name, "", 0).content = content;
    state.pos += whole.length;
    return true;
  });
}

/** A plugin that prints `html` in the place of `%spot%`, its argument in place of `$`. */
function printing(html: string): MarkdownPlugin {
  return (md: MarkdownIt) => {
    spot(md, "spot");
    md.renderer.rules.spot = (tokens, index) => html.replace("$", tokens[index]?.content ?? "");
  };
}

/** What the home page's intro becomes, and what is told of the site. */
async function read(text: string, ...plugins: MarkdownPlugin[]) {
  const { site, diagnostics } = await readChanged(
    { "content/index.md": article("Home", text) },
    { markdown: { plugins } },
  );
  return {
    site,
    html: wholeHome(site)?.introHtml,
    told: diagnostics.map((each) => formatDiagnostic(each).split("\n")[0]),
  };
}

describe("a site's own plugin", () => {
  it("prints in articles and in questions what texts may hold", async () => {
    const { site, diagnostics } = await readChanged(
      {
        "content/index.md": article("Home", "E = mc%spot:2%"),
        "quizzes/sup.yaml": `id: sup
title: Powers
summary: On %spot:n%.
items:
  - id: sup-1
    kind: single-choice
    stem: What is x%spot:2%?
    rationale: x times x.
    options: [{ id: a, text: "x%spot:1%", key: true }, { id: b, text: "2x" }]
`,
      },
      { markdown: { plugins: [printing("<sup>$</sup>")] } },
    );
    expect(diagnostics).toEqual([]);
    expect(wholeHome(site)?.introHtml).toBe("<p>E = mc<sup>2</sup></p>\n");
    const bank = site?.banks.find(({ bank: { id } }) => id === "sup");
    expect(bank?.summary.html).toBe("On <sup>n</sup>.");
    expect(bank?.items[0]?.question.html).toBe("What is x<sup>2</sup>?");
    expect(bank?.items[0]?.fields).toMatchObject({ options: [{ textHtml: "x<sup>1</sup>" }, {}] });
  });

  it("is called with the options that stand beside it", async () => {
    const words = (md: MarkdownIt, { word }: { readonly word: string }) => {
      spot(md, "spot");
      md.renderer.rules.spot = () => word;
    };
    expect((await read("A %spot%.", [words, { word: "day" }])).html).toBe("<p>A day.</p>\n");
  });

  it("is told where its own HTML is from, also past HTML of the author's within it", async () => {
    const captioned = (md: MarkdownIt) => {
      md.renderer.rules.image = (tokens, index, options, env, self) => {
        const words = self.renderInline(tokens[index]?.children ?? [], options, env);
        return `<span>${words} <a href="gone.md" id="plan">more</a><iframe></iframe></span>`;
      };
    };
    const { told } = await read("One.\n\nTwo: ![a <kbd>key</kbd>](images/key.png)", captioned);
    // The image's target: "Two" begins line 8, and 25 characters of it stand before.
    expect(told).toEqual([
      expect.stringMatching(/^content\/index\.md:8:26 dead-link: "gone\.md"/),
      expect.stringMatching(/^content\/index\.md:8:26 unsafe-html \(warning\): <iframe>/),
    ]);
  });

  const barred = [
    ['<iframe src="https://x.example"></iframe>', "", "<iframe> is left out of the page"],
    [
      "<script>alert(1)</script>",
      "",
      "<script> is left out of the page, and all that stands in it: texts run no code",
    ],
    ['<b onclick="x">b</b>', "<b>b</b>", 'the attribute "onclick" is left out of the page'],
    ['<b style="color:red">b</b>', "<b>b</b>", 'the attribute "style" is left out of the page'],
    [
      '<a href="javascript:x">b</a>',
      "<a>b</a>",
      'the address "javascript:x" is left out of the page',
    ],
    ['<b id="main">b</b>', "<b>b</b>", 'the id "main" is already taken on this page'],
  ] as const;

  it.each(barred)(
    "that prints %s has it taken out, with a word at its line",
    async (html, left, word) => {
      const file = { "content/index.md": article("Home", "First.\n\nSecond.\n\nThis: %spot%.") };
      const options = { markdown: { plugins: [printing(html)] } };
      const { diagnostics } = await readChanged(file, options);
      expect(diagnostics).toMatchObject([{ file: "content/index.md", line: 10 }]);
      expect(diagnostics[0]?.message).toContain(word);
      if (diagnostics[0]?.severity === "error") return;
      const { html: page } = await read("This: %spot%.", printing(html));
      expect(page).toBe(`<p>This: ${left}.</p>\n`);
    },
  );

  it("that puts what is barred on tokens has it taken out as well", async () => {
    const { html, told } = await read("Words.\n\n> Quoted.", (md: MarkdownIt) => {
      md.core.ruler.push("marks", ({ tokens }) => {
        for (const token of tokens) {
          if (token.type === "paragraph_open" && token.level === 0) token.attrSet("onclick", "x");
          if (token.type.startsWith("blockquote"))
            Object.assign(token, { type: token.type.replace("blockquote", "aside"), tag: "aside" });
        }
      });
    });
    expect(html).toBe("<p>Words.</p>\n\n<p>Quoted.</p>\n\n");
    expect(told.filter((line) => line?.startsWith("content/index.md"))).toEqual([
      expect.stringMatching(/^content\/index\.md:6:1 .*the attribute "onclick" is left out/),
      expect.stringMatching(/^content\/index\.md:8:1 .*<aside> is left out of the page/),
    ]);
  });

  it("may print links, which lead where they do and are checked", async () => {
    const link = printing('<a href="$">there</a>');
    const { html, told } = await read("%spot:guide/choice.md%", link);
    expect(html).toBe('<p><a href="guide/choice.html">there</a></p>\n');
    expect(told).toEqual([]);
    expect((await read("%spot:gone.md%", link)).told).toEqual([
      expect.stringMatching(/^content\/index\.md:6:1 dead-link/),
    ]);
  });

  it("may print what a rule of ours reads, which leads where it did", async () => {
    const titles = (md: MarkdownIt) => {
      const usual = md.renderer.rules.link_open;
      md.renderer.rules.link_open = (tokens, index, options, env, self) => {
        tokens[index]?.attrSet("title", "a page");
        return usual?.(tokens, index, options, env, self) ?? "";
      };
      md.renderer.rules.table_close = () => "</table></div>\n";
    };
    const { html, told } = await read("[Go](guide/choice.md)\n\n| a |\n|---|\n| b |", titles);
    expect(html).toContain('<a href="guide/choice.html" title="a page">Go</a>');
    expect(html).toContain('<div class="scroll" tabindex="0"><table>');
    expect(told).toEqual([]);
  });

  it("finds as it prints what it noted as it read, in every part of a text", async () => {
    const count = (md: MarkdownIt) => {
      spot(md, "spot");
      md.core.ruler.push("count", ({ env, tokens }) => {
        const all = tokens.flatMap(({ children }) => children ?? []);
        env.spots = all.filter(({ type }) => type === "spot").length;
      });
      md.renderer.rules.spot = (_tokens, _index, _options, { spots }) => `of ${spots}`;
    };
    const { site } = await read("%spot%\n\n## One\n\n%spot%\n\n## Two\n\n%spot%", count);
    const home = wholeHome(site);
    const texts = [home?.introHtml, ...(home?.sections.map(({ html }) => html) ?? [])];
    expect(texts).toEqual(["<p>of 3</p>\n", "<p>of 3</p>\n", "<p>of 3</p>\n"]);
  });

  it("leaves formulas, citations and the author's own HTML as they are", async () => {
    const text = "So $x^2$ and [@mead] and <b>b</b> and <u onclick=x>u</u>.";
    const without = await read(text);
    const withOne = await read(text, (md: MarkdownIt) => {
      const usual = md.renderer.rules.html_inline;
      md.renderer.rules.html_inline = (...all) => usual?.(...all) ?? "";
      const math = md.renderer.rules.math;
      md.renderer.rules.math = (...all) => math?.(...all) ?? "";
    });
    expect(without.html).toContain("<math");
    expect(withOne).toMatchObject({ html: without.html, told: without.told });
  });
});

describe("a plugin that throws", () => {
  const fault = () => {
    throw new Error("no such sign");
  };

  it("as it is added is named by its place in the list, with all other faults", async () => {
    const { told } = await read("[Gone](gone.md)", printing("x"), fault);
    expect(told).toEqual([
      expect.stringMatching(
        /^\.eleventy\.js:1:1 markdown-plugin: option "markdown\.plugins\.1": the plugin threw: no such sign; /,
      ),
      expect.stringMatching(/^content\/index\.md:6:8 dead-link/),
    ]);
  });

  it("as it reads is told at the text, with all other faults in it", async () => {
    const { told } = await read("[Gone](gone.md)", (md: MarkdownIt) => {
      md.core.ruler.push("fault", ({ src }) => (src.includes("Gone") ? fault() : undefined));
    });
    expect(told).toEqual([
      expect.stringMatching(
        /^content\/index\.md:5:1 markdown-plugin: .* threw over this text: no such sign; /,
      ),
      expect.stringMatching(/^content\/index\.md:6:8 dead-link/),
    ]);
  });

  it("as it prints is told at the line", async () => {
    const { told } = await read("One.\n\nTwo: %spot%.", (md: MarkdownIt) => {
      spot(md, "spot");
      md.renderer.rules.spot = fault;
    });
    expect(told).toEqual([
      expect.stringMatching(/^content\/index\.md:8:1 markdown-plugin: .*no such sign; /),
    ]);
  });
});

describe("the option markdown.plugins", () => {
  const told = (markdown: unknown) =>
    readConfig({ title: "Test", markdown }).diagnostics.map(({ message }) => message);

  it("takes functions, and pairs of one with options", () => {
    const plugin = () => {};
    expect(told({ plugins: [plugin, [plugin], [plugin, { a: 1 }]] })).toEqual([]);
  });

  it.each([["a name"], [{ default: () => {} }], [["a name", {}]]])("refuses %j", (plugin) => {
    expect(told({ plugins: [plugin] })).toEqual([
      'option "markdown.plugins.0": must be a markdown-it plugin: a function, or [function, options]',
    ]);
  });

  it("says what else stands beside it", () => {
    expect(told({ plugin: [] })).toEqual(['"markdown.plugin" is not an option']);
  });
});
