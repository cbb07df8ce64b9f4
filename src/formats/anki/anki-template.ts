/** A side of a card as a template makes it of a note. */
export interface TemplateSide {
  readonly html: string;
  /** Fields that are shown when one asks for them. */
  readonly hints: readonly string[];
  /** The fields that stand in it. */
  readonly fields: ReadonlySet<string>;
}

/** What a template may name beside fields; none of it belongs to the question. */
const SPECIAL = new Set(["FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag"]);

/**
 * Fills a template with the fields of a note, https://docs.ankiweb.net/templates/fields.html: a field by its
 * name, filters before it, and parts that stand only where a field is filled or is not.
 */
export function fillTemplate(template: string, values: ReadonlyMap<string, string>): TemplateSide {
  const hints: string[] = [];
  const fields = new Set<string>();
  const html = withoutUnmet(template, values).replace(/\{\{([^{}]*)\}\}/g, (_, written: string) => {
    const filters = written.split(":").map((part) => part.trim());
    const name = filters.pop() ?? "";
    const value = values.get(name);
    if (value === undefined || SPECIAL.has(name)) return "";
    fields.add(name);
    if (filters.some((filter) => /^tts\b/.test(filter))) return "";
    if (!filters.includes("hint")) return value;
    if (value.trim() !== "") hints.push(value);
    return "";
  });
  return { html, hints, fields };
}

const PART = /\{\{([#^])\s*([^{}]*?)\s*\}\}((?:(?!\{\{[#^])[\s\S])*?)\{\{\/\s*\2\s*\}\}/g;

/** The template with those of its `{{#Field}}…{{/Field}}` and `{{^Field}}…{{/Field}}` that stand, inner ones first. */
function withoutUnmet(template: string, values: ReadonlyMap<string, string>): string {
  let [before, after] = ["", template];
  while (before !== after) {
    before = after;
    after = before.replace(PART, (_, sign: string, name: string, inner: string) => {
      const isFilled = (values.get(name) ?? "").trim() !== "";
      return isFilled === (sign === "#") ? inner : "";
    });
  }
  return after;
}
