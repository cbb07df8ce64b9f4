import type { SourceText } from "../question/source-question.ts";
import { elementsIn, firstIn, type MarkupElement, textIn } from "../text/markup-tree.ts";

/** Pictures of a question: what their addresses are to be. */
export interface MoodleFiles {
  readonly addressed: (text: string) => string;
}

/** A text as `<questiontext format="html"><text>…</text></questiontext>` has it; empty where there is none. */
export function textOf(
  element: MarkupElement | undefined,
  source: string,
  { addressed }: MoodleFiles,
  otherwise: SourceText["format"] = "auto",
): SourceText {
  if (!element) return { format: "plain", text: "" };
  const inner = firstIn(element, "text") ?? element;
  // HTML that nobody wrapped in CDATA is read as elements: it is taken as it stands.
  const isMarkup = inner !== element && elementsIn(inner).length > 0;
  const text = isMarkup
    ? innerSource(inner, source)
    : inner === element
      ? ownText(element)
      : textIn(inner);
  return {
    format: isMarkup ? "html" : (formats[element.attributes.format ?? ""] ?? otherwise),
    text: addressed(text),
  };
}

const formats: Readonly<Record<string, SourceText["format"]>> = {
  ...{ html: "html", "1": "html", moodle_auto_format: "auto", "0": "auto" },
  ...{ plain_text: "plain", "2": "plain", markdown: "markdown", "4": "markdown" },
};

function innerSource({ start, end }: MarkupElement, source: string): string {
  const written = source.slice(start, end);
  return written.replace(/^<[^>]*>/, "").replace(/<\/[^<>]*>\s*$/, "");
}

/** Text without that of elements within. */
function ownText(element: MarkupElement): string {
  return element.children.filter((child) => typeof child === "string").join("");
}

/** The text of an element within, without markup. */
export function plainIn(element: MarkupElement, name: string): string {
  const found = firstIn(element, name);
  return found ? textIn(found).replace(/\s+/g, " ").trim() : "";
}

export function numberIn(element: MarkupElement, name: string): number | undefined {
  const text = plainIn(element, name);
  const value = Number(text.replace(",", "."));
  return text === "" || !Number.isFinite(value) ? undefined : value;
}

/** `<single>true</single>`, `<usecase>1</usecase>`. */
export function isYes(element: MarkupElement | undefined): boolean {
  return element !== undefined && /^(?:1|true|yes)$/i.test(textIn(element).trim());
}
