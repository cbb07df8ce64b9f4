import { nearest } from "../core/nearest.ts";
import type { Citation } from "./articles/citations.ts";
import type { Fault } from "./source-file.ts";

// Faults that both articles and the short texts of banks and lists may have.

export function externalImage(href: string): Fault {
  return {
    rule: "external-image",
    message: `the image "${href}" would be loaded from another site`,
    hint: "put a copy into the content folder and link to that",
  };
}

export function imageWithoutAlt(href: string): Fault {
  return {
    rule: "image-alt",
    severity: "warning",
    message: `the image "${href}" has no text for who cannot see it`,
    hint: 'say what it shows: ![A map of the valley](map.svg); for mere decoration write <img src="…" alt="">',
  };
}

export function unknownSource(citation: Citation, known: Iterable<string>): Fault {
  const suggestion = nearest(citation.key, known);
  return {
    rule: "unknown-source",
    message: `no source has the key "${citation.key}"`,
    hint: suggestion ? `did you mean "${suggestion}"?` : "add it to sources.yaml",
  };
}

export const misplacedItem: Fault = {
  rule: "item-place",
  message: "an item cannot stand here",
  hint: "put it into an article, outside boxes, lists and quotations",
};

export const linkInChoice: Fault = {
  rule: "link-in-choice",
  message: "what the learner would do becomes a button, and a link or citation cannot stand in one",
  hint: "move it to the choice's feedback or to the node's text",
};

/** A select shows no markup, so that its options would read `\frac12`. */
export function mathInGap(tex: string): Fault {
  return {
    rule: "math-in-gap",
    severity: "warning",
    message: `"${tex}" would stand as it is written: a gap to choose for is filled from a list without mathematics`,
    hint: "write it in plain signs, such as ½, x² or √2, or ask it in a question with options",
  };
}
