import type { Diagnostic } from "../../core/diagnostics.ts";
import {
  type ColourName,
  colourOf,
  contrast,
  luminance,
  type OwnColours,
  otherTexts,
  type Scheme,
  schemes,
} from "../config/colours.ts";
import type { SiteConfig } from "../config/config.ts";
import { configFault } from "../config/config-source.ts";

/** The least for text by WCAG 2.2, AA. */
const LEAST = 4.5;

const behind = ["paper", "surface", "sunk"] as const;
const texts = ["ink", "soft", "accent"] as const;

/** A text on what is behind it. */
interface Pairing {
  /** What the site said of the two. */
  readonly option: ColourName;
  readonly scheme: Scheme;
  readonly text: { readonly name: string; readonly value: string };
  readonly ground: { readonly name: string; readonly value: string };
  readonly found: number;
}

/** Text can be read on what is behind it, where the site says the colour of either: of each the worst is told. */
export function checkColours({ colours, source }: SiteConfig): readonly Diagnostic[] {
  const faint = pairings(colours).filter(({ found }) => found < LEAST);
  const byOption = Map.groupBy(faint, ({ option, scheme }) => `${option} ${scheme}`);
  return [...byOption.values()].flatMap((all) => {
    const [worst] = all.toSorted((a, b) => a.found - b.found);
    if (!worst) return [];
    const { option, scheme, text, ground, found } = worst;
    const { light, dark } = colours[option] ?? {};
    const isOne = light !== undefined && light === dark;
    const isText = option !== ground.name;
    const isLighter = luminance(text.value) > luminance(ground.value);
    return configFault(source, [["colours", option, scheme]], {
      rule: "config",
      message: `option "colours.${option}.${scheme}": ${isText ? `${text.value} on "${ground.name}" (${ground.value})` : `${text.name} (${text.value}) on ${ground.value}`} has a contrast of ${floored(found)} to 1, and text needs ${LEAST}`,
      hint: isOne
        ? oneEach(
            option,
            scheme,
            byOption.has(`${option} ${scheme === "light" ? "dark" : "light"}`) ? undefined : light,
          )
        : `make ${option} ${isLighter === isText ? "lighter" : "darker"}`,
    });
  });
}

/** What to write in place of a colour alone, which serves one of the two schemes at most. */
function oneEach(option: ColourName, scheme: Scheme, good: string | undefined): string {
  const colour = good === undefined ? "…" : good;
  const other = scheme === "light" ? "dark" : "light";
  const whole = good === undefined ? `, ${scheme}: "…"` : "";
  const stays = good === undefined ? "" : `; ${scheme} pages keep the theme's`;
  return `a colour alone is for light and dark pages; write ${option}: { ${other}: "${colour}"${whole} }${stays}`;
}

function pairings(colours: OwnColours): readonly Pairing[] {
  return schemes.flatMap((scheme) => {
    const isOwn = (name: ColourName) => colours[name]?.[scheme] !== undefined;
    const shownAs = (name: ColourName) => colourOf(colours, name)[scheme];
    const pair = (text: Pairing["text"], ground: ColourName, option: ColourName) => {
      const value = shownAs(ground);
      const found = contrast(text.value, value);
      return { option, scheme, text, ground: { name: ground, value }, found };
    };
    return behind.flatMap((ground) => [
      ...texts
        .filter((name) => isOwn(name) || isOwn(ground))
        .map((name) => {
          const text = { name: `"${name}"`, value: shownAs(name) };
          return pair(text, ground, isOwn(name) ? name : ground);
        }),
      ...Object.entries(otherTexts)
        .filter(() => isOwn(ground))
        .map(([name, each]) =>
          pair({ name: `the theme's ${name}`, value: each[scheme] }, ground, ground),
        ),
    ]);
  });
}

/** 4.49 is not shown as what would do. */
function floored(found: number): number {
  return Math.floor(found * 100) / 100;
}
