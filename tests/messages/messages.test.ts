import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { en } from "../../src/messages/en.ts";
import { messageFault } from "../../src/messages/message-fault.ts";
import {
  catalogue,
  createMessages,
  type MessageKey,
  type Messages,
  messageKeys,
} from "../../src/messages/messages.ts";
import type { MessageValue } from "../../src/messages/values.ts";

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

  test("a sentence that is there in English alone goes by English, in a language that counts otherwise", () => {
    // Japanese has no form for one; British English has (CLDR, cardinal plurals).
    for (const language of ["ja", "ar", "en-GB"]) {
      const inPage = createMessages(language);
      expect(inPage.text("item.words", { words: 1 })).toBe("1 word");
      expect(inPage.text("item.words", { words: 1200 })).toBe("1,200 words");
    }
    expect(createMessages("ja").html("item.words")).toMatch(/data-arm="=1"[^>]*>.* word</);
    expect(createMessages("en-GB").html("item.words")).toMatch(/data-arm="one"[^>]*>.* word</);
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
    // CLDR, listPattern-type-unit-short of German: "{0}, {1}" to begin with, "{0} und {1}" at the end.
    const german = createMessages("de", { "item.check": "In {links}" });
    expect(german.html("item.check", { links })).toBe(
      'In <a href="a.html">A &amp; B</a>, <a href="c.html?&quot;">C</a> und <a href="d.html">D</a>',
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

  test("forms by order need their number: script cannot choose one", () => {
    expect(() => messages.html("mark.place")).toThrow("{place}");
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

describe("text and markup say the same", () => {
  // Persian digits and CLDR's signs: ۱٬۲۰۰ is 1,200, and ۱۲٪ is 12%.
  const cases: readonly (readonly [
    text: string,
    values: Readonly<Record<string, MessageValue>>,
    en: string,
    fa: string,
  ])[] = [
    ["{n} of them", { n: 1200 }, "1200 of them", "1200 of them"],
    ["{n, number} of them", { n: 1200 }, "1,200 of them", "۱٬۲۰۰ of them"],
    ["{n, number, percent}", { n: 0.12 }, "12%", "۱۲٪"],
    ["{n, number, ::.00}", { n: 1.5 }, "1.50", "۱٫۵۰"],
    ["{n, plural, one {# word} other {# words}}", { n: 1200 }, "1,200 words", "۱٬۲۰۰ words"],
    ["{n, plural, =2 {two} other {{n}}}", { n: 2 }, "two", "two"],
    ["{n, plural, one {<b>#</b>} other {<b>#</b>s}}", { n: 3 }, "3s", "۳s"],
    // English: 22nd (CLDR, ordinal plurals); Persian has but one form.
    ["{n, selectordinal, two {#nd} other {#th}}", { n: 22 }, "22nd", "۲۲th"],
    ["{n, select, 1 {one} other {many}}", { n: 1 }, "one", "one"],
    ["{x, select, yes {Y} other {N}}", { x: "yes" }, "Y", "Y"],
    ["<b>Go</b> to <q>{x}</q>", { x: "<i> & co" }, "Go to <i> & co", "Go to <i> & co"],
    ["<b>a <code>b</code></b>", {}, "a b", "a b"],
  ];
  test.each(cases)("%s", (written, values, inEnglish, inPersian) => {
    for (const [language, said] of [
      ["en", inEnglish],
      ["fa", inPersian],
    ] as const) {
      const own = createMessages(language, { "item.check": written });
      expect(textOf(own, "item.check", values)).toBe(said);
      expect(textContent(own.html("item.check", values))).toBe(said);
    }
  });
});

/** As a template says it: its values are known when it runs. */
function textOf(own: Messages, key: MessageKey, values: object): string {
  return (own.text as (key: MessageKey, values: object) => string)(key, values);
}

function textContent(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

describe("a site's sentence is checked", () => {
  const values = { words: 2, place: 3, link: { el: "a" }, title: "T", count: 1, page: "P" };

  test.each([
    ["item.words", "{words} in all"],
    ["item.words", "<b>{words, number}</b> in all"],
    ["item.check", "<b>Check</b>"],
    ["home.more", "{count, number, ::compact-short} on <link><em>{title}</em></link>"],
    ["home.more", "More"],
    ["mark.place", "{place, selectordinal, one {#st} other {#th}}"],
  ] as const)("%s may be %s, and is said both ways", (key, written) => {
    expect(messageFault(key, written)).toBeUndefined();
    const own = createMessages("en", { [key]: written });
    expect(own.html(key, values)).not.toBe("");
    const link = (words: readonly string[]) => words.join("");
    expect(textOf(own, key, { ...values, link })).toBe(textContent(own.html(key, values)));
  });

  test.each([
    [
      "item.words",
      "{word} in all",
      "has {word}, for which there is no value; this sentence takes {words}",
    ],
    [
      "item.check",
      "<a>Mark</a>",
      "has <a>, for which there is no value; this sentence takes no names",
    ],
    ["item.check", "<b>{a}</b>", "has {a}, for which"],
    [
      "home.more",
      "{link}",
      "has {link}, for which there is no value; this sentence takes {count}, <link>, {title}",
    ],
    ["home.more", "<title>more</title>", "has <title>, for which"],
    [
      "reference.used-in",
      "<links>here</links>",
      "has <links>, for which there is no value; this sentence takes {links}",
    ],
    ["item.words", "{words, plural, one {<i>#</i>} other {#}}", "has <i>, for which"],
    [
      "item.words",
      "{words, date}",
      "has {words, date}, and dates and times are given as text; this sentence takes {words}",
    ],
    ["item.words", "{words, time, short}", "has {words, time}, and dates"],
    [
      "item.words",
      "{words, selectordinal, other {#th}}",
      "has {words, selectordinal}, and this sentence chooses no words by order; write {words, plural, …}",
    ],
    [
      "item.words",
      "{words, plural, offset:1 one {#} other {#}}",
      'write its forms without "offset:1"',
    ],
    ["item.words", "{words, plural, one {#}}", "syntax"],
    ["item.words", "<b>{words}", "syntax"],
    ["item.words", "{words, number, ::currency/X}", "syntax"],
  ] as const)("%s may not be %s", (key, written, fault) => {
    expect(messageFault(key, written)).toContain(fault);
  });
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
