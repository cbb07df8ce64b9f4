import { expect, it } from "vitest";
import { onOnePage } from "../../src/render/views/on-one-page.ts";

/** Of `guide/a.html`, on `print/all.html`, where `guide/b.html` and its place `x` stand too. */
function printed(html: string): string {
  return onOnePage(html, {
    ...{ from: "guide/a.html", to: "print/all.html", prefix: "p1-" },
    idOf: (output, fragment) => {
      if (output === "guide/a.html") return `p1${fragment && `-${fragment}`}`;
      return output === "guide/b.html" && fragment !== "y"
        ? `p2${fragment && `-${fragment}`}`
        : undefined;
    },
  });
}

it.each([
  ["an id", '<p id="a">', '<p id="p1-a">'],
  ["what a label is for", '<label for="a">', '<label for="p1-a">'],
  ["several ids of headers", '<td headers="a  b">', '<td headers="p1-a p1-b">'],
  ["no id of none", '<td headers="">', '<td headers="">'],
  [
    "what names, describes and controls",
    '<a aria-labelledby="a" aria-describedby="b" aria-controls="c" aria-details="d">',
    '<a aria-labelledby="p1-a" aria-describedby="p1-b" aria-controls="p1-c" aria-details="p1-d">',
  ],
  ["what only ends like an id", '<p data-id="a" title="id=b">', '<p data-id="a" title="id=b">'],
  ["text that looks like it", 'a id="b" href="c"', 'a id="b" href="c"'],
])("ids have the page's name before them: %s", (_, html, shown) => {
  expect(printed(html)).toBe(shown);
});

it.each([
  ["a place of the page itself", "#x", "#p1-x"],
  ["the page itself", "a.html", "#p1"],
  ["another page that is there", "b.html", "#p2"],
  ["a place of it", "../guide/b.html#x", "#p2-x"],
  ["a place of it that is not there", "b.html#y", "../guide/b.html#y"],
  ["a page that is not there", "../c.html", "../c.html"],
  ["a place of one that is not there", "../c.html#z", "../c.html#z"],
  ["a picture", "pictures/d.svg", "../guide/pictures/d.svg"],
  ["another site", "https://example.org/a.html", "https://example.org/a.html"],
  ["a mail", "MAILTO:a@example.org", "MAILTO:a@example.org"],
  ["the host's root", "/a.html", "/a.html"],
])("links lead to the same as before: %s", (_, href, shown) => {
  expect(printed(`<a href="${href}"><img src="${href}">`)).toBe(
    `<a href="${shown}"><img src="${shown}">`,
  );
});

it.each([
  ["<details>", "<details open>"],
  ['<details name="a" class="b">', '<details open class="b">'],
  ["<DETAILS>", "<details open>"],
  ["<details open>", "<details open>"],
  ['<details name="a" open="">', '<details name="a" open="">'],
  ["<detailsx>", "<detailsx>"],
  ['<p name="a">', '<p name="a">'],
])("what folds stands open: %s", (html, shown) => {
  expect(printed(html)).toBe(shown);
});
