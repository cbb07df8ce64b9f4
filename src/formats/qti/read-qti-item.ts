import { changed, dropped, type Loss } from "../question/loss.ts";
import { notRead } from "../question/not-read.ts";
import { placesIn } from "../question/places.ts";
import type { LeftOut } from "../question/source-question.ts";
import {
  descendants,
  elementsIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
} from "../text/markup-tree.ts";
import { qtiItem } from "./qti-item.ts";
import { itemSettings } from "./qti-known.ts";
import { partsOf } from "./qti-parts.ts";
import { qtiProcessing } from "./qti-processing.ts";
import { type QtiRead, questionsOf } from "./qti-questions.ts";
import type { QtiSetting } from "./qti-setting.ts";

/** An item's file, with what the package says of it. */
export interface QtiSource {
  readonly text: string;
  /** Its path within the package. */
  readonly inner: string | undefined;
  readonly tags: readonly string[];
  readonly category: string | undefined;
  readonly addressOf: QtiSetting["addressOf"];
  /** What is lost of it already. */
  readonly losses: readonly Loss[];
  /** The body of a text that several items share; undefined where it did not come along. */
  readonly stimulusOf: (href: string, losses: Loss[]) => readonly MarkupNode[] | undefined;
}

/** Makes questions of an item of QTI 2 or 3: one, or one for each thing that it asks. */
export function readQtiItem(element: MarkupElement, source: QtiSource): QtiRead {
  const { text, inner, addressOf, tags, category } = source;
  const own = text.slice(element.start, element.end);
  const place = placesIn(text, inner)(element.start);
  const { identifier, title, adaptive } = element.attributes;
  // A digit at the start of an id is kept behind a sign, since identifiers of XML begin with none.
  const id = identifier?.replace(/^_(?=\d)/, "");
  const name = title?.trim() || id;
  const out = (why: LeftOut["why"], reason: string): QtiRead => ({
    questions: [],
    leftOut: [{ place, source: own, name, why, reason }],
  });
  const item = qtiItem(element);
  if (!item) return out("no-question", "it asks nothing: it has no <itemBody>");
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
  const losses: Loss[] = [...source.losses, ...notRead(itemSettings(element), {})];
  const processing = qtiProcessing(item);
  if (processing.notFollowed !== undefined)
    losses.push(
      changed(
        `its own way of scoring, with <${processing.notFollowed}>: what is declared as right scores`,
      ),
    );
  if (adaptive === "true")
    losses.push(changed("it went through several steps; here it is asked in one"));
  const head = { place, source: own, name, tags, category, id };
  return questionsOf(
    head,
    parts,
    { item, processing, losses, addressOf, placed: new Set() },
    stimuliIn(element, source, losses),
  );
}

function stimuliIn(
  element: MarkupElement,
  { stimulusOf }: QtiSource,
  losses: Loss[],
): readonly MarkupNode[] {
  return elementsIn(element, "assessmentStimulusRef").flatMap(({ attributes: { href = "" } }) => {
    const nodes = stimulusOf(href, losses);
    if (!nodes) losses.push(dropped(`the text ${href}, which did not come with the file`));
    return nodes ? nodes.filter((node) => isElement(node) || node.trim() !== "") : [];
  });
}
