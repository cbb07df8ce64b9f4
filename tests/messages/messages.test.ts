import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { en } from "../../src/messages/en.ts";
import {
  catalogue,
  createMessages,
  messageFault,
  messageKeys,
} from "../../src/messages/messages.ts";

const messages = createMessages("en");

describe("as text", () => {
  test("a value takes its form and its language's digits", () => {
    expect(messages.text("item.words", { words: 1 })).toBe("1 word");
    expect(messages.text("item.words", { words: 1200 })).toBe("1,200 words");
  });

  test("plurals go by the language of the site", () => {
    // French counts 0 as one; Polish has a form for 2 to 4 (CLDR, cardinal plurals).
    const text = "{words, plural, one {# mot} other {# mots}}";
    expect(createMessages("fr", { "item.words": text }).text("item.words", { words: 0 })).toBe(
      "0 mot",
    );
    const polish = "{words, plural, one {# słowo} few {# słowa} other {# słów}}";
    const inPolish = createMessages("pl", { "item.words": polish });
    expect([1, 3, 5, 22].map((words) => inPolish.text("item.words", { words }))).toEqual([
      "1 słowo",
      "3 słowa",
      "5 słów",
      "22 słowa",
    ]);
  });

  test("what is missing is refused", () => {
    // @ts-expect-error A value is missing: the types say so too.
    expect(() => messages.text("item.words")).toThrow();
    // @ts-expect-error There is no such message: the types say so too.
    expect(() => messages.text("item.wrods")).toThrow('no message "item.wrods"');
  });

  test("a site's own sentence stands in place of ours", () => {
    expect(createMessages("en", { "item.check": "Mark it" }).text("item.check")).toBe("Mark it");
  });
});

describe("as markup", () => {
  const html = (text: string, values: Parameters<typeof messages.html>[1] = {}) =>
    createMessages("en", { "item.check": text }).html("item.check", values);

  test("a name without a value is a place for script", () => {
    expect(html("{earned} of {keys}", { keys: 3 })).toBe('<span data-slot="earned"></span> of 3');
  });

  test("a plural without a number stands in all its forms, of which the last resort shows", () => {
    expect(html("{n, plural, =0 {none} one {# word} other {# words}}")).toBe(
      '<span data-choose="n" data-arm="=0" hidden>none</span>' +
        '<span data-choose="n" data-arm="one" hidden><span data-slot="n"></span> word</span>' +
        '<span data-choose="n" data-arm="other"><span data-slot="n"></span> words</span>',
    );
  });

  test("forms stand in the order in which script tries them, however they were written", () => {
    const forms = html("{n, plural, other {# words} one {# word} =1 {a word}}");
    expect([...forms.matchAll(/data-arm="([^"]*)"/g)].map(([, arm]) => arm)).toEqual([
      ...["=1", "one", "other"],
    ]);
  });

  test("a plural with its number stands in one form", () => {
    const text = "{n, plural, =0 {none} one {# word} other {# words}}";
    expect([0, 1, 2000].map((n) => html(text, { n }))).toEqual(["none", "1 word", "2,000 words"]);
  });

  test("links stand one after another, as the language parts a list", () => {
    const links = [
      { title: "A & B", url: "a.html" },
      { title: "C", url: 'c.html?"' },
      { title: "D", url: "d.html" },
    ];
    const printed =
      'Used in <a href="a.html">A &amp; B</a>, <a href="c.html?&quot;">C</a>, <a href="d.html">D</a>';
    expect(html("Used in {links}", { links })).toBe(printed);
    // CLDR's list of units, short: German ends it with "und".
    const german = createMessages("de", { "item.check": "In {links}" });
    expect(german.html("item.check", { links: links.slice(1) })).toBe(
      'In <a href="c.html?&quot;">C</a>, <a href="d.html">D</a>',
    );
  });

  test("an element for a name holds its text, escaped, until script fills another in", () => {
    expect(html("{n} of {all}", { n: { el: "b", id: "n", text: "<1>" }, all: 3 })).toBe(
      '<b id="n">&lt;1&gt;</b> of 3',
    );
  });

  test("ordinals go by the language's rules for order", () => {
    // English: 1st, 2nd, 3rd, 4th, 11th, 22nd (CLDR, ordinal plurals).
    const at = (place: number) => messages.html("mark.place", { place });
    expect([1, 2, 3, 4, 11, 22].map(at)).toEqual(
      ["1st", "2nd", "3rd", "4th", "11th", "22nd"].map((place) => `Should be ${place}`),
    );
    expect(messages.text("mark.place", { place: 3 })).toBe("Should be 3rd");
  });

  test("texts and attributes are escaped, and elements come from the template alone", () => {
    expect(html("a & b {x}", { x: '<img src="x">' })).toBe(
      "a &amp; b &lt;img src=&quot;x&quot;&gt;",
    );
    expect(html("see <link>the list</link>", { link: { el: "a", href: 'x"y' } })).toBe(
      'see <a href="x&quot;y">the list</a>',
    );
    expect(html("press <kbd>/</kbd>")).toBe("press <kbd>/</kbd>");
    expect(() => html("<script>x</script>")).toThrow("<script>");
  });
});

test("a site's sentence is checked: its syntax, its names and its tags", () => {
  expect(messageFault("item.words", "{words} in all")).toBeUndefined();
  expect(messageFault("item.words", "{word} in all")).toContain("{word}");
  expect(messageFault("item.words", "{words, plural, one {#}}")).toContain("syntax");
  expect(messageFault("item.check", "<a>Mark</a>")).toContain("{a}");
});

test("every English message can be read, and its arms are those that the types tell from names", () => {
  const arms = ["zero", "one", "two", "few", "many", "other", "=0", "=1", "yes", "no"];
  expect(messageKeys.length).toBe(Object.values(en).flatMap((area) => Object.keys(area)).length);
  for (const key of messageKeys) {
    expect(messageFault(key, catalogue[key]), key).toBeUndefined();
    const known = armsIn(new IntlMessageFormat(catalogue[key], "en").getAst());
    for (const arm of known) expect(arms, key).toContain(arm);
  }
});

type Ast = ReturnType<IntlMessageFormat["getAst"]>;

/** The names of a message's forms, at any depth. */
function armsIn(nodes: Ast): readonly string[] {
  return nodes.flatMap((node) =>
    "options" in node
      ? Object.entries(node.options).flatMap(([arm, { value }]) => [arm, ...armsIn(value)])
      : "children" in node
        ? armsIn(node.children)
        : [],
  );
}
