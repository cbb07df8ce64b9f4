import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { contrast, otherTexts, propertyOf, themeColours } from "../../src/site/config/colours.ts";
import { readChanged } from "../support/read-and-build.ts";

it("the theme's colours are those of its stylesheet", async () => {
  const css = await readFile(`${import.meta.dirname}/../../_includes/css/tokens.css`, "utf8");
  const pairs = [
    ...Object.entries(themeColours).map(
      ([name, pair]) => [propertyOf(name as "ink"), pair] as const,
    ),
    ...Object.entries(otherTexts).map(([name, pair]) => [`--${name}`, pair] as const),
  ];
  for (const [property, { light, dark }] of pairs) {
    expect(css).toContain(`${property}: light-dark(${light}, ${dark});`);
  }
});

// Published values: black and white, and the grey that just passes on white.
it.each([
  ["#000", "#ffffff", 21],
  ["#fff", "#ffffff", 1],
  ["#767676", "#fff", 4.54],
  ["#777777", "#fff", 4.48],
])("the contrast of %s and %s is that of WCAG: %d", (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
  expect(contrast(other, one)).toBeCloseTo(expected, 2);
});

it("text that can hardly be read is told, with the way out", async () => {
  const { site, diagnostics } = await readChanged(
    {},
    { colours: { accent: { light: "#7ccbaa" }, paper: { dark: "#555" }, ink: "#767676" } },
  );
  expect(site).toBeUndefined();
  const told = diagnostics.map(({ rule, message, hint }) => `${rule}: ${message}; ${hint}`);
  // Worked out apart from this code: 1.637, 1.642, 3.883 and 3.189.
  expect(told).toEqual([
    'config: option "colours.accent.light": #7ccbaa on "sunk" (#f1ede4) has a contrast of 1.63 to 1, and text needs 4.5; make accent darker',
    'config: option "colours.ink.dark": #767676 on "paper" (#555) has a contrast of 1.64 to 1, and text needs 4.5; a colour alone is for light and dark pages; write ink: { light: "…", dark: "…" }',
    'config: option "colours.ink.light": #767676 on "sunk" (#f1ede4) has a contrast of 3.88 to 1, and text needs 4.5; a colour alone is for light and dark pages; write ink: { dark: "…", light: "…" }',
    'config: option "colours.paper.dark": the theme\'s brick (#f0907c) on #555 has a contrast of 3.18 to 1, and text needs 4.5; make paper darker',
  ]);
});

it("a colour for light and dark that serves one of them is told with what to write", async () => {
  const { diagnostics } = await readChanged({}, { colours: { paper: "#fff" } });
  expect(diagnostics.map(({ hint }) => hint)).toEqual([
    'a colour alone is for light and dark pages; write paper: { light: "#fff" }; dark pages keep the theme\'s',
  ]);
});

it("colours that can be read are not, nor are those that nobody changed", async () => {
  const colours = { accent: { light: "#00429d", dark: "#9ecbff" }, paper: { light: "#fff" } };
  expect((await readChanged({}, { colours })).diagnostics).toEqual([]);
});
