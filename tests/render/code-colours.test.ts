import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../support/build-site.ts";

type Colour = readonly [red: number, green: number, blue: number];

function css(name: string): string {
  return readFileSync(path.join(repository, "_includes/css", name), "utf8");
}

/** The two colours of a token, light and dark. */
function token(name: string): readonly [Colour, Colour] {
  const pattern = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`);
  const [, light = "", dark = ""] = pattern.exec(css("tokens.css")) ?? [];
  return [colour(light), colour(dark)];
}

function colour(hex: string): Colour {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(parts: Colour): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(a: Colour, share: number, b: Colour): Colour {
  const part = (at: 0 | 1 | 2) => a[at] * share + b[at] * (1 - share);
  return [part(0), part(1), part(2)];
}

const source = css("code.css");
const text = new Set(
  [...source.matchAll(/[^-]color: var\(--(\w+)\)/g)].map(([, name = ""]) => name),
);
const roles = new Set([...source.matchAll(/--role(?:,|:) var\(--(\w+)\)/g)].map(([, n = ""]) => n));
const share = Number(/var\(--sky\)\) (\d+)%, var\(--surface\)/.exec(source)?.[1]) / 100;

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("code in the %s appearance", (_name, appearance) => {
  it("is read on its ground, and on that of marked lines, at a contrast of at least 4.5", () => {
    expect([...text].toSorted()).toEqual(["brick", "ink", "ochre", "pine", "sky", "soft"]);
    expect([...roles].toSorted()).toEqual(["brick", "ochre", "pine", "sky", "soft"]);
    const grounds = [...roles].map((name): [string, Colour] => [
      name,
      mix(token(name)[appearance], share, token("surface")[appearance]),
    ]);
    for (const name of text) {
      for (const [ground, at] of [["sunk", token("sunk")[appearance]] as const, ...grounds]) {
        const ratio = contrast(token(name)[appearance], at);
        expect(ratio, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

it("colours of which the contrast is known come out as WCAG has them", () => {
  expect(contrast(colour("000000"), colour("ffffff"))).toBeCloseTo(21);
  expect(contrast(colour("767676"), colour("ffffff"))).toBeCloseTo(4.54, 2);
});
