import { type AllowedHtml, needsParent, type TextMode, withContents } from "./allowed-html.ts";
import { attributeReason, elementReason, type Reason } from "./html-reasons.ts";
import type { Fault } from "./source-file.ts";

// Faults of HTML that does not come out as its author wrote it.

export function tagLeftOut(
  name: string,
  {
    mode,
    allowed: { tags },
    isClosed,
  }: { readonly mode: TextMode; readonly allowed: AllowedHtml; readonly isClosed: boolean },
): Fault {
  if (withContents.includes(name)) {
    const lost = isClosed ? "all that stands in it" : "all that follows, as nothing closes it";
    return because(`<${name}> is left out of the page, and ${lost}`, elementReason(name));
  }
  if (!tags.block.has(name)) {
    return because(`<${name}> is left out of the page`, elementReason(name));
  }
  const parents = needsParent.get(name);
  if (tags[mode].has(name) && parents) {
    const lists = parents.map((parent) => `<${parent}>`).join(" or ");
    return leftOut(
      `<${name}> is left out of the page: it stands in no ${lists} of this text`,
      `put it between ${lists} and its end tag`,
    );
  }
  return leftOut(
    `<${name}> is left out of the page: it cannot stand in a line of words`,
    "give it lines of its own where a text may have several paragraphs, or remove it",
  );
}

export function componentLeftOut(name: string): Fault {
  return leftOut(
    `<${name}> is left out of the page: it is a component, and none of those that are read`,
  );
}

export const topHeadingHtml: Fault = {
  rule: "heading-level",
  message: "a page has one first-level heading, its title, so this one is shown a level lower",
  hint: "write <h2>",
};

export function attributeLeftOut(name: string): Fault {
  return because(`the attribute "${name}" is left out of the page`, attributeReason(name));
}

export function attributeTwice(name: string): Fault {
  return leftOut(`the second attribute "${name}" is left out of the page`, "write it once");
}

export const instructionLeftOut: Fault = leftOut(
  "what stands between these brackets is left out of the page",
  "remove it; to show it as it is, put it between backticks",
);

export const unclosedComment: Fault = {
  rule: "unclosed-html",
  severity: "warning",
  message: "this comment is not closed, so that what follows is left out of the page",
  hint: 'end it with "-->"',
};

export const unfinishedTag: Fault = {
  rule: "unclosed-html",
  severity: "warning",
  message: 'this tag has no ">", so that what follows is taken for a part of it and left out',
  hint: 'end it with ">", or write "&lt;" where no tag begins',
};

export function unclosedTag(name: string): Fault {
  return {
    rule: "unclosed-html",
    severity: "warning",
    message: `<${name}> is not closed, so that all that follows in this section stands in it`,
    hint: `end it with "</${name}>"`,
  };
}

export function strayEndTag(tag: string): Fault {
  return {
    rule: "unclosed-html",
    severity: "warning",
    message: `"${tag}" ends nothing that this text began`,
    hint: "remove it, or write the start tag in the same section",
  };
}

function leftOut(message: string, hint = "write it in Markdown, or remove it"): Fault {
  return { rule: "unsafe-html", severity: "warning", message, hint };
}

function because(message: string, reason: Reason | undefined): Fault {
  return reason ? leftOut(`${message}: ${reason.because}`, reason.hint) : leftOut(message);
}
