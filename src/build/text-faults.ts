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
