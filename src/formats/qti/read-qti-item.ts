import { changed, dropped, type Loss } from "../question/loss.ts";
import { placesIn } from "../question/places.ts";
import type { LeftOut, SourceQuestion, SourceText } from "../question/source-question.ts";
import {
  descendants,
  elementsIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
} from "../text/markup-tree.ts";
import { lostFeedback, type QtiTask } from "./qti-choice.ts";
import { hintsOf } from "./qti-hints.ts";
import { qtiItem } from "./qti-item.ts";
import { partsOf, type QtiPart } from "./qti-parts.ts";
import { qtiProcessing } from "./qti-processing.ts";
import { htmlText, NO_TEXT, type QtiSetting } from "./qti-setting.ts";
import { taskOf } from "./qti-task.ts";

/** An item's file, with what the package says of it. */
export interface QtiSource {
  readonly text: string;
  /** Its path within the package. */
  readonly inner: string | undefined;
  readonly tags: readonly string[];
  readonly category: string | undefined;
  readonly addressOf: QtiSetting["addressOf"];
  /** The body of a text that several items share; undefined where it did not come along. */
  readonly stimulusOf: (href: string) => readonly MarkupNode[] | undefined;
}

export interface QtiRead {
  readonly questions: readonly SourceQuestion[];
  readonly leftOut: readonly LeftOut[];
}

/** Makes questions of an item of QTI 2 or 3: one, or one for each thing that it asks. */
export function readQtiItem(element: MarkupElement, source: QtiSource): QtiRead {
  const { text, inner, addressOf, tags, category } = source;
  const own = text.slice(element.start, element.end);
  const place = placesIn(text, inner)(element.start);
  const { identifier: id, title, adaptive } = element.attributes;
  const name = title?.trim() || id;
  const out = (why: LeftOut["why"], reason: string): QtiRead => ({
    questions: [],
    leftOut: [{ place, source: own, name, why, reason }],
  });
  const item = qtiItem(element);
  if (!item) return out("refused", "it has no <itemBody>");
  const within = [...descendants(element)];
  if (
    within.some(({ name }) =>
      /^(?:printedVariable|templateInline|templateBlock|templateProcessing)$/.test(name),
    )
  )
    return out(
      "no-question",
      "a question whose numbers are drawn anew each time, for which there is no kind",
    );
  const parts = partsOf(item.body);
  if (typeof parts === "string") return out("no-question", parts);
  const losses: Loss[] = [];
  const processing = qtiProcessing(item);
  if (processing.notFollowed !== undefined)
    losses.push(
      changed(
        `its own way of scoring, with <${processing.notFollowed}>: what is declared as right scores`,
      ),
    );
  if (adaptive === "true")
    losses.push(changed("it went through several steps; here it is asked in one"));
  if (within.some(({ name }) => name === "include"))
    losses.push(dropped("what it includes from another file"));
  const setting: QtiSetting = { item, processing, losses, addressOf, placed: new Set() };
  const shared = stimuliIn(element, source, losses);
  const hints = hintsOf(setting);
  const made = parts.map((part) => ({ part, read: taskOf(part, setting) }));
  const kept = made.flatMap(({ part, read }) => (typeof read === "object" ? [{ part, read }] : []));
  const [reason] = made.flatMap(({ read }) => (typeof read === "string" ? read : []));
  if (kept.length === 0) {
    return reason === undefined
      ? out("no-question", "nothing in it is right or wrong, as in a survey")
      : out("refused", reason);
  }
  lostFeedback(setting);
  if (parts.length > 1)
    losses.push(changed(`it asks ${parts.length} things; here each is a question of its own`));
  if (kept.length < parts.length)
    losses.push(
      dropped(
        `${parts.length - kept.length} of the things that it asks: ${reason ?? "nothing in them is right or wrong"}`,
      ),
    );
  const questions = kept.map(
    ({ part, read }): SourceQuestion => ({
      ...{ place, source: own, name, tags, category, losses },
      id: id === undefined || parts.length === 1 ? id : `${id}-${parts.indexOf(part) + 1}`,
      stem: joined([htmlText(shared, setting), stemOf(part, read, setting)]),
      ...{ task: read.task, explanation: read.explanation, hints },
    }),
  );
  return { questions, leftOut: [] };
}

function stemOf(
  { nodes }: QtiPart,
  read: QtiTask & { readonly stem?: SourceText },
  setting: QtiSetting,
): SourceText {
  return read.stem ?? htmlText(nodes, setting);
}

function joined(texts: readonly SourceText[]): SourceText {
  const html = texts.map(({ text }) => text).filter((text) => text.trim() !== "");
  return html.length === 0
    ? NO_TEXT
    : { format: "html", text: html.map((text) => `<div>${text}</div>`).join("\n") };
}

function stimuliIn(
  element: MarkupElement,
  { stimulusOf }: QtiSource,
  losses: Loss[],
): readonly MarkupNode[] {
  return elementsIn(element, "assessmentStimulusRef").flatMap(({ attributes: { href = "" } }) => {
    const nodes = stimulusOf(href);
    if (!nodes) losses.push(dropped(`the text ${href}, which did not come with the file`));
    return nodes ? nodes.filter((node) => isElement(node) || node.trim() !== "") : [];
  });
}
