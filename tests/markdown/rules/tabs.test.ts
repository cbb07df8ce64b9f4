import { describe, expect, it } from "vitest";
import { article, buildChanged, readBody } from "../../support/read-and-build.ts";

function read(body: string): { readonly html: string; readonly told: readonly string[] } {
  const { article: whole, diagnostics } = readBody(body);
  return {
    html: whole.introHtml.replace(/\s*\n\s*/g, ""),
    told: diagnostics.map(
      ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`,
    ),
  };
}

const tab = (title: string, text: string) =>
  `<div class="tab"><p class="tab-title">${title}</p>${text}</div>`;

describe("tabs", () => {
  it.each([
    [
      "two",
      "::: tabs\n== A *x*\na\n== B\n\n- b\n:::\nc",
      `<div class="tabs">${tab("A <em>x</em>", "<p>a</p>")}${tab("B", "<ul><li>b</li></ul>")}</div><p>c</p>`,
    ],
    [
      "a list that another tab ends",
      "::: tabs\n== A\n- a\n== B\n> b\n== C\nc\n:::",
      `<div class="tabs">${tab("A", "<ul><li>a</li></ul>")}${tab("B", "<blockquote><p>b</p></blockquote>")}${tab("C", "<p>c</p>")}</div>`,
    ],
    [
      "a paragraph that no line ends which is indented as code would be",
      "::: tabs\n== A\na\n    == b\n   == B\nb\n:::",
      `<div class="tabs">${tab("A", "<p>a== b</p>")}${tab("B", "<p>b</p>")}</div>`,
    ],
    [
      "a label",
      "::: tabs key:os\n== A\na\n:::",
      `<div class="tabs" data-tabs="os">${tab("A", "<p>a</p>")}</div>`,
    ],
    [
      "in tabs",
      ":::: tabs\n== A\n::: tabs\n== In\na\n:::\n== B\n::::",
      `<div class="tabs">${tab("A", `<div class="tabs">${tab("In", "<p>a</p>")}</div>`)}${tab("B", "")}</div>`,
    ],
    [
      "in a box, and a box in them",
      ":::: tip\n::: tabs\n== A\n>[!TIP]\n:::\n::::",
      `<div class="box tip"><p class="box-title">Tip</p><div class="tabs">${tab("A", '<div class="box tip"><p class="box-title">Tip</p></div>')}</div></div>`,
    ],
    [
      "lines of another box's",
      ":::: tabs\n== A\n::: note\na\n== no tab\n:::\n::::",
      `<div class="tabs">${tab("A", '<div class="box note"><p class="box-title">Note</p><p>a== no tab</p></div>')}</div>`,
    ],
    [
      "a group of code",
      "::: code-group\n\n```sh [npm]\na\n```\n\n```js\nb\n```\n\n```\nc\n```\n:::",
      `<div class="tabs">${tab("npm", '<pre tabindex="0"><code class="language-sh">a</code></pre>')}${tab("js", '<pre tabindex="0"><code class="language-js">b</code></pre>')}${tab("3", '<pre tabindex="0"><code>c</code></pre>')}</div>`,
    ],
  ])("%s", (_name, body, expected) => {
    expect(read(body)).toEqual({ html: expected, told: [] });
  });

  it.each([
    ["::: tabs\na\n:::", ["6:1 empty-box these tabs have no tab"]],
    ["a\n\n::: tabs\n== A", ['8:1 unclosed-box the box "tabs" that begins here is not closed']],
    ["::: code-group\na\n:::", ["6:1 empty-box this group of code holds no block of code"]],
    ["::: tab\n== A\n:::", ['6:1 unknown-box there is no box called "tab"']],
    ["```\n::: tabs\n== A\n```", []],
  ])("told: %j", (body, told) => {
    expect(read(body).told).toEqual(told);
  });

  it("are the only thing that loads their style and script, and boxes theirs", async () => {
    const pages = await buildChanged({
      "content/guide/choice.md": article("Choice", "::: tabs\n== A\na\n:::\n\n## Options\n\na"),
      "content/guide/tip.md": article("Tip", "a\n\n## B\n\n> [!TIP]\n> a"),
    });
    const loads = (path: string) =>
      [
        ...(pages.get(path) ?? "").matchAll(
          /(?:href|src)="[^"]*?\b(tabs|boxes)\b[^"]*\.(css|js)"/g,
        ),
      ].map(([, name, kind]) => `${name}.${kind}`);
    expect(loads("index.html")).toEqual([]);
    expect(loads("guide/choice.html")).toEqual(["tabs.css", "tabs.js"]);
    expect(loads("guide/tip.html")).toEqual(["boxes.css"]);
  });
});
