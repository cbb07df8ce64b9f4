import spec from "commonmark-spec";
import { expect, it } from "vitest";
import { parseText, plainTextOf } from "../support/parsed-html.ts";
import { parsedTree } from "../support/parsed-tree.ts";
import { readBody } from "../support/read-and-build.ts";

/** Of CommonMark 0.31.2's 652 cases those that an article shows otherwise, by why it does. */
const differences: Readonly<Record<string, readonly number[]>> = {
  "straight quotation marks become typographic ones": [
    ...[14, 197, 209, 210, 352, 359, 363, 380, 385, 395, 508, 590, 619, 620, 622, 624, 632],
  ],
  "a page's one heading of level 1 is its title: others, and those below them, are a level lower": [
    ...[10, 62, 66, 67, 68, 72, 75, 76, 78, 79, 80, 81, 82, 83, 84, 115, 141, 142, 143, 214, 215],
    ...[227, 228, 229, 230, 232, 300],
  ],
  "an image alone in its paragraph that has a title is a figure, with the title as its caption": [
    ...[572, 573, 576, 577, 584, 585, 586, 588, 589, 591],
  ],
  "GitHub's: bare addresses are links": [602, 608, 611, 612],
  "the sanitiser takes out elements and attributes that no text may have, and tells it": [
    ...[150, 169, 170, 171, 172, 173, 176, 178, 201, 491, 524, 536, 613, 614, 615, 616, 617, 629],
  ],
  "a scheme that no link may have is left out, and told": [596, 598, 599, 601],
  "a link of HTML's leads to what it names as one of Markdown's does: percent-encoded": [
    ...[31, 344, 630, 631, 642, 643],
  ],
  "a link to a file of Markdown's leads to its page": [484],
  "a colon in a relative address begins no scheme: ./ stands before it": [500],
  "an element left open ends with its section, and is told": [187, 476, 477, 494],
  "a component of MDX is the box that it names, and what it holds Markdown": [163],
  "a stray end tag of a paragraph makes no empty one": [148],
  "a table of HTML stands in what scrolls": [149, 160, 190, 191],
};

const read = spec.tests.map((example) => {
  const tabs = (text: string) => text.replaceAll("→", "\t");
  const { article, diagnostics } = readBody(tabs(example.markdown).replace(/\n$/, ""));
  const sections = article.sections.map(
    ({ level, titleHtml, html }) => `<h${level}>${titleHtml}</h${level}>${html}`,
  );
  const ours = `${article.introHtml}${sections.join("")}`;
  return { number: example.number, ours, theirs: tabs(example.html), diagnostics };
});

it("shows every case of CommonMark's as its specification does, but for those listed", () => {
  expect(read).toHaveLength(652);
  const differing = read.filter(({ ours, theirs }) => parsedTree(ours) !== parsedTree(theirs));
  const listed = Object.values(differences).flat();
  expect(differing.map(({ number }) => number)).toEqual(listed.toSorted((a, b) => a - b));
});

it("swallows no text of any case without telling it", () => {
  const plain = (html: string) =>
    plainTextOf(parseText(html)).replace(/[“”]/g, '"').replace(/’/g, "'").replace(/\s/g, "");
  // Shown, where theirs is a title.
  const uncaptioned = (html: string) => html.replace(/<figcaption>.*?<\/figcaption>/g, "");
  const lost = read.filter(({ number, ours, theirs, diagnostics }) => {
    const isTold = diagnostics.some(({ rule }) => rule === "unsafe-html");
    // With a box's title before it, and emphasis for its signs.
    if (number === 163) return !plain(ours).endsWith("bar");
    return plain(uncaptioned(ours)) !== plain(theirs) && !isTold;
  });
  expect(lost.map(({ number }) => number)).toEqual([]);
});
