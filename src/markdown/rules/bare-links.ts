import type MarkdownIt from "markdown-it";
import type { StateCore, Token } from "markdown-it";
import { notePlace } from "../positions.ts";
import type { Rule } from "./rule.ts";

/**
 * Addresses that stand bare in a text become links, as in GitHub's: what begins with `https://`, `http://`
 * or `www.`, and mail addresses. A name such as `README.md` or `example.org` is none.
 */
export const bareLinks: Rule = {
  add(md) {
    md.set({ linkify: true });
    md.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });
    md.linkify.add("ftp:", null).add("//", null);
    md.linkify.add("www.", { validate: lengthAfterWww(md), normalize: withScheme });
    const rule = md.core.ruler.getRules("").find(({ name }) => name === "linkify");
    if (!rule) throw new Error('markdown-it has no rule "linkify"');
    md.core.ruler.at("linkify", (state: StateCore) => {
      // What has a scheme is found already, where the text's other signs are read.
      if (/@|www\./i.test(state.src)) rule(state);
      if (/@|www\.|:\/\//i.test(state.src)) notePlaces(state);
    });
  },
};

function lengthAfterWww({ linkify }: MarkdownIt) {
  return (text: string, at: number): number => {
    const address = `http://www.${text.slice(at)}`;
    const length = linkify.testSchemaAt(address, "http:", "http:".length);
    return Math.max(0, length - "//www.".length);
  };
}

function withScheme(match: { url: string }): void {
  match.url = `http://${match.url}`;
}

/** Where each stands in its block's text, past what stands before it. */
function notePlaces({ tokens }: StateCore): void {
  for (const { type, children, content } of tokens) {
    if (type !== "inline" || !children?.some(isBareLink)) continue;
    let at = 0;
    children.forEach((child, index) => {
      if (isBareLink(child)) {
        notePlace(child, Math.max(at, content.indexOf(children[index + 1]?.content ?? "", at)));
      }
      const found = child.content === "" ? -1 : content.indexOf(child.content, at);
      if (found !== -1) at = found + child.content.length;
    });
  }
}

function isBareLink({ type, markup }: Token): boolean {
  return type === "link_open" && markup === "linkify";
}
