import MarkdownIt from "markdown-it";
import { expect, it, onTestFinished, vi } from "vitest";
import { jsxTabs } from "../../../src/markdown/rules/jsx-tabs.ts";
import { readBody } from "../../support/read-and-build.ts";

function read(body: string) {
  const { article: whole, diagnostics } = readBody(body);
  return {
    html: whole.introHtml.replace(/\s*\n\s*/g, ""),
    told: diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
  };
}

const tab = (title: string, text: string) =>
  `<div class="tab"><p class="tab-title">${title}</p>${text}</div>`;
const tabs = (label: string, ...inner: readonly string[]) =>
  `<div class="tabs"${label === "" ? "" : ` data-tabs="${label}"`}>${inner.join("")}</div>`;

// Each is written as the tool's own manual writes them; what they show there is the oracle.
it.each([
  [
    "Docusaurus, with a choice that is kept",
    '<Tabs groupId="os">\n  <TabItem value="mac" label="macOS" default>\n\n  *Mac*\n\n  - one\n\n  </TabItem>\n  <TabItem value="win">Use <kbd>Ctrl</kbd>.</TabItem>\n</Tabs>\n\nEnd.',
    `${tabs("os", tab("macOS", "<p><em>Mac</em></p><ul><li>one</li></ul>"), tab("win", "<p>Use <kbd>Ctrl</kbd>.</p>"))}<p>End.</p>`,
  ],
  [
    "Docusaurus, with values on lines of their own",
    "<Tabs\n  defaultValue=\"a\"\n  values={[\n    {label: 'Apple', value: 'a'},\n    {value: 'o', label: 'Orange > pear'},\n  ]}>\n<TabItem value=\"a\">\n\nA\n\n</TabItem>\n{/* prettier-ignore */}\n<TabItem value=\"o\">\n\n```text\n</TabItem>\n```\n\n</TabItem>\n</Tabs>",
    tabs(
      "",
      tab("Apple", "<p>A</p>"),
      tab(
        "Orange &gt; pear",
        '<pre tabindex="0"><code class="language-text">&lt;/TabItem&gt;</code></pre>',
      ),
    ),
  ],
  [
    "Starlight, code far to the right",
    '<Tabs syncKey="pkg">\n    <TabItem label="npm">\n\n        ```sh\n        npm i\n        ```\n\n    </TabItem>\n</Tabs>',
    tabs("pkg", tab("npm", '<pre tabindex="0"><code class="language-sh">npm i</code></pre>')),
  ],
  [
    "Mintlify",
    "<Tabs>\n  <Tab title='First'>\n    ☝️ One\n  </Tab>\n</Tabs>",
    tabs("", tab("First", "<p>☝️ One</p>")),
  ],
  [
    "tabs in tabs",
    '<Tabs>\n<TabItem value="a">\n\n<Tabs>\n<TabItem value="b">\n\nB\n\n</TabItem>\n</Tabs>\n\n</TabItem>\n</Tabs>',
    tabs("", tab("a", tabs("", tab("b", "<p>B</p>")))),
  ],
])("%s", (_, body, html) => {
  expect(read(body)).toEqual({ html, told: [] });
});

it.each([
  ["no end", '<Tabs>\n<TabItem value="a">\n\nA\n\n</TabItem>'],
  ["an end of another", '<Tabs>\n<TabItem value="a">\n\nA\n\n</Tabs>'],
  ["other words between", '<Tabs>\nwords\n<TabItem value="a">\n\nA\n\n</TabItem>\n</Tabs>'],
  ["none in them", "<Tabs>\n</Tabs>"],
])("with %s they are HTML, which is told", (_, body) => {
  const { html, told } = read(body);
  expect(html).not.toContain("tab-title");
  expect(told).toContainEqual(expect.stringMatching(/^6:1 (?:unsafe|unclosed)-html$/));
});

it("many that do not end are not each looked through to the last line", () => {
  const md = new MarkdownIt();
  jsxTabs.add(md);
  const text = '<Tabs>\n<TabItem value="a">\n\n'.repeat(2000);
  const looks = vi.spyOn(md.block.State.prototype, "isEmpty");
  onTestFinished(() => looks.mockRestore());
  expect(md.render(text)).not.toContain("tabs");
  // All of markdown-it's own looks among them; each to the last line would be six million.
  expect(looks.mock.calls.length).toBeLessThan(50 * text.split("\n").length);
});
