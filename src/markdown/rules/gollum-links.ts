import type { StateInline } from "markdown-it";
import { isExternal } from "../targets.ts";
import type { Rule, TextEnvironment } from "./rule.ts";
import {
  type Bracketed,
  isImage,
  pushImage,
  pushWikiLink,
  readBrackets,
  wikiEmits,
} from "./wiki-links.ts";

/**
 * Links of Gollum and of GitHub's wikis, which name what they say before where they lead: `[[words|Page]]`,
 * `[[words|https://…]]`, `[[Page]]`, and pictures, `[[picture.png|alt=words|width=300px]]`. Where no page has
 * the second name and one has the first, the order is taken to be the other one. What begins `[[_` stands for
 * what pages have anyway.
 */
export const gollumLinks: Rule = {
  add(md) {
    md.inline.ruler.before(
      "link",
      "gollum_link",
      (state, silent) =>
        state.src[state.pos] === "[" &&
        readBrackets(state, silent, (written) => push(state, written)),
    );
  },
  emits: wikiEmits,
};

function push(state: StateInline, { first, second = "" }: Bracketed): void {
  const { src, pos, env } = state;
  const [name, target] = [first.trim(), second.trim()];
  const at = pos + 2 + first.indexOf(name);
  if (isImage(name)) pushImage(state, at, { target: name, ...optionsOf(second) });
  else if (isExternal(target) || !isNamedFirst(name, target, env as TextEnvironment)) {
    const atTarget = src.indexOf(target, pos + 2 + first.length);
    pushWikiLink(state, atTarget, { target, words: name, other: name });
  } else if (target === "" || isExternal(name))
    pushWikiLink(state, at, { target: name, words: target });
  // Once files have come or gone, the other name may be the one that leads somewhere.
  else pushWikiLink(state, at, { target, words: target, other: name });
}

/** Whether what it leads to stands first. */
function isNamedFirst(name: string, target: string, { leads }: TextEnvironment): boolean {
  if (target === "" || isExternal(name)) return true;
  return leads !== undefined && !leads(target) && leads(name);
}

/** What is said of a picture, of which its frame and its side are for a stylesheet to say. */
function optionsOf(written = ""): {
  readonly alt: string;
  readonly width: string | undefined;
  readonly height: string | undefined;
} {
  const given = new Map(
    written.split("|").map((option) => {
      const [key = "", value = ""] = option.split(/=(.*)/s).map((part) => part.trim());
      return [key, value] as const;
    }),
  );
  const size = (name: string) => /^(\d+)(?:px)?$/.exec(given.get(name) ?? "")?.[1];
  return { alt: given.get("alt") ?? "", width: size("width"), height: size("height") };
}
