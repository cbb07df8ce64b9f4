import { expect, test } from "vitest";
import { gapParts } from "../../src/site/read/gap-parts.ts";

const text = (html: string) => ({ html, gap: null, number: null });
const gap = (id: string, number: number) => ({ html: "", gap: id, number });

test("HTML is split at its gaps, which are numbered in order", () => {
  expect(gapParts("<p>A [[one]] b [[two-2]].</p>")).toEqual([
    text("<p>A "),
    gap("one", 1),
    text(" b "),
    gap("two-2", 2),
    text(".</p>"),
  ]);
});

test("gaps may stand in code and next to each other", () => {
  expect(gapParts("<code>[[a]][[b]]</code>")).toEqual([
    text("<code>"),
    gap("a", 1),
    text(""),
    gap("b", 2),
    text("</code>"),
  ]);
});

test.each(["", "<p>None.</p>", "[[", "[[Two Words]]", "[one]", '<a title="[[one]]">x</a>'])(
  "%j has no gaps",
  (html) => {
    expect(gapParts(html)).toBeNull();
  },
);

test("an attribute keeps what looks like a gap", () => {
  expect(gapParts('<a title="[[one]]">[[one]]</a>')).toEqual([
    text('<a title="[[one]]">'),
    gap("one", 1),
    text("</a>"),
  ]);
});
