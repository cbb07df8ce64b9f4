import { nearest } from "../core/nearest.ts";
import { sameAmong } from "../core/same-name.ts";
import type { WrittenLink } from "./link-reference.ts";
import { readableHref } from "./readable-href.ts";
import type { Fault } from "./source-file.ts";

// Faults that both articles and the short texts of banks and lists may have.

export function externalFile(href: string, kind: "image" | "media"): Fault {
  const host = URL.canParse(href, "https://x.invalid")
    ? new URL(href, "https://x.invalid").host
    : "";
  const option = `images: { hosts: ["${host || "example.org"}"] }`;
  if (kind === "media") {
    return {
      rule: "external-image",
      message: `"${readableHref(href)}" would be loaded from another site`,
      hint: "put a copy into the content folder and name that, or link to it: [words](address)",
    };
  }
  return {
    rule: "external-image",
    message: `the image "${readableHref(href)}" would be loaded from another site`,
    hint: `put a copy into the content folder and link to that, or allow its host, over https, by ${option}`,
  };
}

export function unshownImage(href: string): Fault {
  return {
    rule: "unshown-image",
    message: `"${readableHref(href)}" is no image that browsers show, or its file is damaged`,
    hint: "save it anew, as SVG, PNG, JPEG, WebP, AVIF or GIF",
  };
}

export function damagedImage(href: string): Fault {
  return {
    rule: "unshown-image",
    severity: "warning",
    message: `"${readableHref(href)}" cannot be read to its end: its file is damaged`,
    hint: "save it anew",
  };
}

export const misplacedMedia: Fault = {
  rule: "unsafe-html",
  severity: "warning",
  message: "what plays cannot stand in a line of words here, so only its words are shown",
  hint: "give it a paragraph of its own where the text may have several",
};

export function imageWithoutAlt(href: string): Fault {
  return {
    rule: "image-alt",
    severity: "warning",
    message: `the image "${readableHref(href)}" has no text for people who cannot see it`,
    hint: 'say what it shows: ![A map of the valley](map.svg); for mere decoration write <img src="…" alt="">',
  };
}

export function unknownSource(key: string, known: Iterable<string>): Fault {
  const names = [...known];
  const suggestion = nearest(key, names);
  const meant = sameAmong(names)(key);
  return {
    rule: "unknown-source",
    message: `no source has the key "${key}"`,
    hint: suggestion ? `did you mean "${suggestion}"?` : "add it to sources.yaml",
    rename: meant === undefined ? undefined : { from: `@${key}`, to: `@${meant}` },
  };
}

export function absoluteLink(href: string): Fault {
  return {
    rule: "absolute-link",
    message: `"${readableHref(href)}" begins with "//", so that it leads to another host by whichever way this page came`,
    hint: `begin it with "https:", or with one "/" if it leads to a file of this site`,
  };
}

export function unsafeLink(href: string): Fault {
  return {
    rule: "unsafe-link",
    severity: "warning",
    message: `the address "${readableHref(href)}" is left out of the page, as its scheme is none that pages may lead to`,
    hint: `link to an https:, mailto:, tel: or sms: address, or write it as text between backticks`,
  };
}

export function unsafeImage(href: string): Fault {
  return {
    rule: "unsafe-link",
    severity: "warning",
    message: `the address "${readableHref(href)}" is left out of the page, as it is no image's`,
    hint: "put the image into the content folder and name that file",
  };
}

export function emptyLink(kind: WrittenLink["kind"]): Fault {
  const messages = {
    image: "this image names no file",
    media: "this player names no file",
    link: "this link leads nowhere",
    wiki: "this link leads nowhere",
    ref: "this link leads nowhere",
  };
  return {
    rule: "empty-link",
    severity: "warning",
    message: messages[kind],
    hint: "write where it leads between the parentheses: [words](page.md)",
  };
}

export const topHeading: Fault = {
  rule: "heading-level",
  message: "a page has one first-level heading, its title, so this one is shown a level lower",
  hint: 'begin this heading with "##", and those below it with one "#" more',
};

export const emptyHeading: Fault = {
  rule: "empty-heading",
  severity: "warning",
  message: "this heading has no words, so that nobody can see where it leads",
  hint: 'write them after the "#" signs, or remove the line',
};

export const wordlessLink: Fault = {
  rule: "empty-link",
  severity: "warning",
  message: "this link has no words, so that nobody can see or hear it",
  hint: "write them between the brackets: [words](page.md)",
};

export const misplacedItem: Fault = {
  rule: "item-place",
  message: "an item cannot stand here",
  hint: "put it into an article, outside boxes, lists and quotations",
};

export function misplacedId(id: string): Fault {
  return {
    rule: "unsafe-html",
    severity: "warning",
    message: `the id "${id}" is left out of the page, since this text may stand on several, or twice on one`,
    hint: "give ids in articles, to their headings or in their HTML",
  };
}

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

/** @param what What a site's plugin for Markdown said as it threw. */
export function pluginThrew(what: string): Fault {
  return {
    rule: "markdown-plugin",
    message: `a plugin of option "markdown.plugins" threw over this text: ${what}`,
    hint: "mend the plugin, or write the text otherwise",
  };
}

export const emptyArticle: Fault = {
  rule: "empty-article",
  message: "this article has no words below its title",
  hint: 'write some, or say "draft: true" until there are',
};
