import fc from "fast-check";
import { expect, test } from "vitest";
import { formFinder } from "../../src/site/term-forms.ts";
import { termLinker } from "../../src/site/term-links.ts";

const terms = [
  { id: "autonomy", term: "autonomy", aliases: ["self-rule"] },
  { id: "directive", term: "directive", aliases: [] },
  { id: "advance", term: "advance directive", aliases: ["PADs", "advance directives"] },
  { id: "who", term: "WHO", aliases: [] },
  { id: "rnd", term: "R&D", aliases: ["amp"] },
  { id: "net", term: ".NET", aliases: ["C++"] },
  { id: "oxidation", term: "الأكسدة", aliases: ["أكسدة الشاي"] },
  { id: "choice", term: "בחירה", aliases: [] },
  { id: "consent", term: "同意", aliases: ["person’s view"] },
];

function linked(html: string, language = "en"): string {
  return termLinker(terms)({ language, urlOf: (id) => `#${id}` })
    .link(html)
    .replace(/<a class="term" href="#(\w+)">(.*?)<\/a>/gs, "[$2|$1]");
}

test.each([
  ["the first use alone", "Autonomy and autonomy.", "[Autonomy|autonomy] and autonomy."],
  ["one form or another", "Self-rule is autonomy.", "[Self-rule|autonomy] is autonomy."],
  [
    "the longest",
    "An advance directive, a directive.",
    "An [advance directive|advance], a [directive|directive].",
  ],
  [
    "nothing within what is linked already",
    "Advance directives; an advance directive.",
    "[Advance directives|advance]; an advance directive.",
  ],
  ["across a line's end", "an advance\ndirective", "an [advance\ndirective|advance]"],
  ["no part of a word", "autonomyless, self-rules, non-autonomy", undefined],
  ["what belongs to someone", "Autonomy’s worth", "[Autonomy|autonomy]’s worth"],
  ["capitals as they are", "Who pads? WHO, PADs.", "Who pads? [WHO|who], [PADs|advance]."],
  ["signs that HTML names", "R&amp;D &amp; more", "[R&amp;D|rnd] &amp; more"],
  ["signs at the ends", "C++11, ASP.NET, .NET.", "C++11, ASP.NET, [.NET|net]."],
  ["words without spaces", "未经同意不得", "未经[同意|consent]不得"],
  ["small words that Arabic writes with the next", "بدء والأكسدة.", "بدء [والأكسدة|oxidation]."],
  ["the article after one of them", "سبب للأكسدة", "سبب [للأكسدة|oxidation]"],
  ["names of several words so", "حين وبأكسدة الشاي", "حين [وبأكسدة الشاي|oxidation]"],
  ["those of Hebrew", "זכות לבחירה", "זכות [לבחירה|choice]"],
  ["no other beginnings of words", "تأكسدة مالأكسدة", undefined],
  ["either apostrophe", "a person's view", "a [person's view|consent]"],
  ["within emphasis", "<em>autonomy</em>", "<em>[autonomy|autonomy]</em>"],
  ["not in links", '<a href="x">autonomy <b>of</b> autonomy</a>', undefined],
  [
    "after a link",
    '<a href="x">autonomy</a> autonomy',
    '<a href="x">autonomy</a> [autonomy|autonomy]',
  ],
  ["not in headings or code", "<h4>Autonomy</h4><pre><code>autonomy</code></pre>", undefined],
  ["not in attributes", '<img alt="autonomy" src="autonomy.png">', undefined],
  ["not in comments", "<!-- autonomy > autonomy -->", undefined],
  ["not in titles of boxes", '<p class="box-title">Autonomy</p>', undefined],
  [
    "not where it is left alone",
    '<span class="x no-term">autonomy <span>autonomy</span> autonomy</span>',
    undefined,
  ],
  ["not in another language", '<i lang="fr">autonomy</i>', undefined],
  [
    "in the same elsewhere",
    '<i lang="en-GB">autonomy</i>',
    '<i lang="en-GB">[autonomy|autonomy]</i>',
  ],
  [
    "past an element without an end",
    "<code>a<br></code>autonomy",
    "<code>a<br></code>[autonomy|autonomy]",
  ],
  ["not where a question stands", '<item-place data-item="autonomy"></item-place>', undefined],
])("links %s: %s", (_, html, expected) => {
  expect(linked(html)).toBe(expected ?? html);
});

test("each run of prose begins anew, and what is linked is told once", () => {
  const links = termLinker(terms)({ language: "en", urlOf: (id) => `#${id}` });
  const link = '<a class="term" href="#autonomy">autonomy</a>';
  expect([links.link("autonomy"), links.link("autonomy")]).toEqual([link, link]);
  expect([...links.linked]).toEqual(["autonomy"]);
});

// The oracle tries each form of each term at each place, in the order of their lengths.

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}\p{M}]/u.test(sign);
const isHyphen = (sign: string | undefined) => sign === "-";

function expectedForms(text: string, forms: readonly (readonly [string, string])[]) {
  const signs = [...text];
  const found: { id: string; start: number; end: number }[] = [];
  const longestFirst = forms.toSorted(([, a], [, b]) => b.length - a.length);
  for (let at = 0; at < signs.length; ) {
    const match = longestFirst.find(([, form]) => {
      const end = at + form.length;
      const joined = isHyphen(signs[at - 1]) && isWord(signs[at - 2]);
      const goesOn = isHyphen(signs[end]) && isWord(signs[end + 1]);
      return (
        text.slice(at, end).toLowerCase() === form &&
        !isWord(signs[at - 1]) &&
        !isWord(signs[end]) &&
        !joined &&
        !goesOn
      );
    });
    if (match) found.push({ id: match[0], start: at, end: at + match[1].length });
    at += match ? match[1].length : 1;
  }
  return found;
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "д"), minLength: 1, maxLength: 2 });
const form = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .chain((words) => fc.constantFrom(" ", "-").map((between) => words.join(between)));

test("finds what looking for every form at every place finds", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(form, { minLength: 1, maxLength: 6 }),
      fc.string({ unit: fc.constantFrom("a", "b", "A", "д", "Д", " ", "-", "."), maxLength: 40 }),
      (forms, text) => {
        const named = forms.map((each, index) => [`t${index}`, each] as const);
        const all = named.map(([id, term]) => ({ id, term, aliases: [] }));
        expect(formFinder(all)(text)).toEqual(expectedForms(text, named));
      },
    ),
    { numRuns: 200 },
  );
});
