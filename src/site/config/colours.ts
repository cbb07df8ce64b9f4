export type Scheme = "light" | "dark";
export const schemes = ["light", "dark"] as const satisfies readonly Scheme[];

type Pair = Readonly<Record<Scheme, string>>;

/** The theme's colours that a site may say otherwise, by the names that it says them with. */
export const themeColours = {
  paper: { light: "#fbf9f4", dark: "#111714" },
  surface: { light: "#ffffff", dark: "#18201c" },
  sunk: { light: "#f1ede4", dark: "#0c110f" },
  ink: { light: "#1c2420", dark: "#e9e7df" },
  soft: { light: "#55605a", dark: "#a9b3ac" },
  accent: { light: "#1d5c4a", dark: "#7ccbaa" },
} as const satisfies Readonly<Record<string, Pair>>;

export type ColourName = keyof typeof themeColours;

export const colourNames = Object.keys(themeColours) as readonly ColourName[];

/** Those that a site says otherwise, each where a page is light, dark, or both. */
export type OwnColours = {
  readonly [Name in ColourName]?: { readonly [Key in Scheme]?: string | undefined } | undefined;
};

/** A colour as a site has it: its own, or the theme's. */
export function colourOf(colours: OwnColours, name: ColourName): Pair {
  const { light = themeColours[name].light, dark = themeColours[name].dark } = colours[name] ?? {};
  return { light, dark };
}

/** Text roles of the theme's that stay, and stand on the site's colours. */
export const otherTexts = {
  ochre: { light: "#8f5a00", dark: "#e3b05a" },
  brick: { light: "#a1331f", dark: "#f0907c" },
  sky: { light: "#24567f", dark: "#8fc1ea" },
} as const satisfies Readonly<Record<string, Pair>>;

/** The name of a colour among the theme's custom properties. */
export function propertyOf(name: ColourName): string {
  return name === "accent" ? "--pine" : `--${name}`;
}

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance by WCAG 2.2, of `#rgb` or `#rrggbb`. */
export function luminance(colour: string): number {
  const digits = colour.slice(1);
  const long = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
