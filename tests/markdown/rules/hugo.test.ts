import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { introOf } from "../../support/read-and-build.ts";

const markdown = createMarkdown({ dialects: ["hugo"] });
const read = (body: string) => {
  const { introHtml, diagnostics } = introOf(body, { markdown });
  const told = diagnostics.map(({ line, rule }) => `${line - 5} ${rule}`);
  return { html: introHtml.replaceAll("\n", ""), told };
};

describe("shortcodes of Hugo and its themes", () => {
  it.each([
    ['{{% notice note "Mind" %}}\nA *b*.\n{{% /notice %}}', "note", "Mind"],
    ["{{< hint info >}}\nA *b*.\n{{< /hint >}}", "info", "Good to know"],
    ['{{% alert title="Mind" color="red" %}}A *b*.{{% /alert %}}', "danger", "Mind"],
    ['{{< callout type="warning" >}}\n\nA *b*.{{< /callout >}}', "warning", "Warning"],
    ['{{< admonition type=tip title="Mind" >}}A *b*.\n{{< /admonition >}}', "tip", "Mind"],
    ["{{< caution >}}\nA *b*.\n{{< /caution >}}", "caution", "Caution"],
    ["{{% pageinfo %}}\nA *b*.\n{{% /pageinfo %}}", "note", "Note"],
  ])("are boxes: %j", (body, box, title) => {
    expect(read(body)).toEqual({
      html: `<div class="box ${box}"><p class="box-title">${title}</p><p>A <em>b</em>.</p></div>`,
      told: [],
    });
  });

  it.each(["-", "+"])("an alert folds by %j, as in Obsidian", (sign) => {
    const { html, told } = read(`> [!TIP]${sign} Mind\n> A.`);
    expect(html).toMatch(/^<details class="box tip"( open)?><summary class="box-title">Mind</);
    expect(told).toEqual([]);
  });

  it.each([
    ['{{< details "More" >}}\nA.\n{{< /details >}}', "More"],
    ['{{% expand title="More" %}}A.{{% /expand %}}', "More"],
    ['{{< details summary="More" >}}A.{{< /details >}}', "More"],
  ])("fold: %j", (body, title) => {
    const { html, told } = read(body);
    expect(html).toContain(`<summary class="box-title">${title}</summary><p>A.</p></details>`);
    expect(told).toEqual([]);
  });

  it.each([
    '{{< tabs "os" >}}\n{{< tab "A" >}}\nOne.\n{{< /tab >}}\n{{< tab "B" >}}\nTwo.\n{{< /tab >}}\n{{< /tabs >}}',
    '{{< tabs items="A,B" >}}\n\n  {{< tab >}}One.{{< /tab >}}\n  {{< tab >}}\nTwo.\n{{< /tab >}}\n\n{{< /tabs >}}',
    '{{< tabpane >}}\n{{% tab header="A" %}}\nOne.\n{{% /tab %}}\n{{% tab header="B" %}}Two.{{% /tab %}}\n{{< /tabpane >}}',
    '{{< tabs >}}{{< tab "A" >}}One.{{< /tab >}}{{< tab "B" >}}Two.{{< /tab >}}{{< /tabs >}}',
    '{{< tabs >}}\n{{< tab "A" >}} One. {{< /tab >}} {{< tab "B" >}}\nTwo.\n{{< /tab >}}{{< /tabs >}}',
  ])("are tabs: %j", (body) => {
    const { html, told } = read(body);
    const tab = (title: string, words: string) =>
      `<div class="tab"><p class="tab-title">${title}</p><p>${words}</p></div>`;
    expect(html.replace(/ data-tabs="os"/, "")).toBe(
      `<div class="tabs">${tab("A", "One.")}${tab("B", "Two.")}</div>`,
    );
    expect(told).toEqual([]);
  });

  it("keep the words beside tabs", () => {
    const body =
      '{{< tabs >}}{{< tab "A" >}}One.{{< /tab >}}{{< tab "B" >}}Two.{{< /tab >}} *More*{{< /tabs >}}\n\nEnd';
    const { html, told } = read(body);
    expect(html.replace(/<[^>]+>/g, " ").split(/\s+/)).toEqual(
      expect.arrayContaining(["A", "One.", "Two.", "More", "End"]),
    );
    expect(told).toEqual(["1 foreign-syntax"]);
  });

  it("are figures, with what is said in words and the link", () => {
    const body =
      '{{< figure src="/a.png" alt="A map" caption="Of the *valley*" link="https://example.org"\n  width="300" >}}\n\nText.';
    const { html } = read(body);
    expect(html).toMatch(
      /^<figure><a href="https:\/\/example.org"><img[^>]* alt="A map"[^>]*><\/a>.*<figcaption>Of the <em>valley<\/em><\/figcaption><\/figure><p>Text\.<\/p>$/,
    );
  });

  it("are code, to the letter", () => {
    const body =
      '{{< highlight go "linenos=table,hl_lines=2" >}}\na *b*\n\n# c\n{{< /highlight >}}\n\nText.';
    const { tokens } = markdown.parse(body);
    expect(tokens.map(({ type }) => type).slice(0, 2)).toEqual(["fence", "paragraph_open"]);
    expect(tokens[0]?.content).toBe("a *b*\n\n# c\n");
    expect(tokens[0]?.info).toBe("go {2} showLineNumbers");
  });

  it("hold one another, and headings, lists and code", () => {
    const body =
      "{{% steps %}}\n\n- One\n\n  {{< hint tip >}}\n  Two\n\n      code\n  {{< /hint >}}\n\n{{% /steps %}}";
    const { html, told } = read(body);
    expect(html).toContain("<ul>");
    expect(html).toContain("<p>Two</p>");
    expect(told).toEqual([]);
  });

  it("that are unknown are left out where they stand alone, and told once each", () => {
    const body =
      'One.\n\n{{< chart 1 >}}\nTwo.\n{{< /chart >}}\n\n{{< youtube abc >}}\n\n{{< chart 2 />}}\n\nA {{< icon "x" >}} there.';
    const { html, told } = read(body);
    expect(html).toContain("<p>One.</p><p>Two.</p>");
    expect(html).not.toMatch(/chart|youtube/);
    expect(told).toEqual(["3 foreign-syntax", "7 foreign-syntax", "11 foreign-syntax"]);
  });

  it("without their end are told, and swallow nothing", () => {
    const { html, told } = read("{{% notice tip %}}\n\nText.");
    expect(html).toBe("<p>Text.</p>");
    expect(told).toEqual(["1 foreign-syntax"]);
  });

  it("are shown in code as Hugo's own manual shows them", () => {
    expect(read("`{{</* ref */>}}`").html).toBe("<p><code>{{&lt; ref &gt;}}</code></p>");
  });

  it("that never end are looked through once", () => {
    const body = "{{< tabs >}}\n\n".repeat(20_000);
    expect(read(`${body}Text.`).html).toBe("<p>Text.</p>");
  });

  it("are told without the dialect, which is named", () => {
    const { diagnostics } = introOf("{{% notice tip %}}\nA.\n{{% /notice %}}");
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      'write what it makes, or have it read: markdown: { dialects: ["hugo"] }',
    ]);
  });
});

it("among words, tags are left out and told, and what is to be shown as it is, is code", () => {
  expect(
    read(
      'By {{< param name >}} *and* {{% x a="b" %}}c{{% /x %}}, {{</* d "e" */>}} {{%/* f */%}}.',
    ),
  ).toEqual({
    html: "<p>By  <em>and</em> c, <code>{{&lt; d &quot;e&quot; &gt;}}</code> <code>{{% f %}}</code>.</p>",
    told: ["1 foreign-syntax", "1 foreign-syntax"],
  });
});
