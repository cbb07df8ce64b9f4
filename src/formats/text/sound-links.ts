import { changed, dropped, type Loss } from "../question/loss.ts";
import { outsideCode } from "./outside-code.ts";

/** What addresses of files that came with the questions begin with, until it is known where they will stand. */
export const ASSET = "waymark-asset:";

/** Not where an odd number of backslashes stands before it. */
const LINK =
  /(?<!(?<!\\)\\(?:\\\\)*)(!?)\[((?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.)*\])*)\]\((<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\)/g;

/**
 * A Markdown text without links and pictures that a site would refuse: a picture that stands elsewhere is
 * a link to it, what leads to a file that did not come along is its text.
 * @param options.isChoice Whether it is something to choose, in which nothing leads away.
 */
export function soundLinks(
  markdown: string,
  { isChoice }: { readonly isChoice: boolean },
): { readonly markdown: string; readonly losses: readonly Loss[] } {
  if (!markdown.includes("](")) return { markdown, losses: [] };
  const losses: Loss[] = [];
  const sound = outsideCode(markdown, (text) =>
    text.replace(LINK, (whole, mark: string, words: string, written: string) => {
      const address = written.replace(/^<|>$/g, "");
      const isOut = /^(?:https?:|mailto:|tel:)/i.test(address);
      if (mark === "!") {
        if (address.startsWith(ASSET)) return whole;
        if (/^data:/i.test(address))
          losses.push(
            dropped(`a picture that stands in the text itself, of a kind that is not kept`),
          );
        else if (!isOut)
          losses.push(dropped(`the picture ${shown(address)}, which did not come with the file`));
        else
          losses.push(
            changed(
              `the picture ${shown(address)} stands elsewhere: it is ${isChoice ? "left out" : "a link"}`,
            ),
          );
        return isOut && !isChoice ? `[${words || "picture"}](${written})` : words;
      }
      if ((isOut || address.startsWith(ASSET)) && !isChoice) return whole;
      losses.push(dropped(`the link to ${shown(address)}, but for its text`));
      return words;
    }),
  );
  return { markdown: sound, losses };
}

function shown(address: string): string {
  return address.length > 60 ? `${address.slice(0, 59)}…` : address;
}
