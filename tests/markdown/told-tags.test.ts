import { expect, it } from "vitest";
import { readChanged } from "../support/read-and-build.ts";

const told = async (text: string) => {
  const { diagnostics } = await readChanged({ "content/tea.md": `# Tea\n\n${text}\n` });
  return diagnostics
    .filter(({ file }) => file === "content/tea.md")
    .map(({ rule, line }) => `${line} ${rule}`);
};

it.each([
  '<button :class="look" @click="go">Push</button>',
  '<button :class="look" @click="x > 3">\nPush\n</button>',
  'Words <button :class="{ a: 1 }" @click="b">x</button> words.',
  "Words <a href={there} onClick={() => go(x)}>there</a>.",
  "<a href={there} onClick={() => x}>there</a>",
  'Words <p @click="go">there</p>',
])("an element whose attributes are code is one fault, not two: %s", async (text) => {
  expect(await told(text)).toEqual(["3 foreign-syntax"]);
});

it.each([
  ['<button @click="go">Push</button>\n\nWords.</button>', ["3 foreign-syntax", "5 unclosed-html"]],
  ['Words.</button>\n\n<button @click="go">Push</button>', ["3 unclosed-html", "5 foreign-syntax"]],
  ['<button @click="go">Push</span>', ["3 foreign-syntax", "3 unclosed-html"]],
  ['`<button @click="go">` Push</button>', ["3 unclosed-html"]],
])("any other end tag that ends nothing is one: %s", async (text, faults) => {
  expect((await told(text)).toSorted()).toEqual(faults);
});
