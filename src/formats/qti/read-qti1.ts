import { dropped, type Loss } from "../question/loss.ts";
import { faultsWithin } from "../question/markup-faults.ts";
import { notRead } from "../question/not-read.ts";
import { type Place, placesIn } from "../question/places.ts";
import type { LeftOut } from "../question/source-question.ts";
import {
  descendants,
  elementsIn,
  firstIn,
  type MarkupElement,
  type MarkupFault,
  textIn,
} from "../text/markup-tree.ts";
import { fieldSettings, knownFields } from "./qti-known.ts";
import { partsOf } from "./qti-parts.ts";
import { type QtiRead, questionsOf } from "./qti-questions.ts";
import { asOthersWrite, blackboardType } from "./qti1-blackboard.ts";
import { qti1Item } from "./qti1-item.ts";
import { missingMaterial, withSharedMaterial } from "./qti1-shared.ts";
import type { QtiSource } from "./read-qti-item.ts";

/** For types of Canvas and Blackboard that there is no kind for, what they are called. */
const NO_KIND: Readonly<Record<string, string>> = {
  calculated_question: "a question whose numbers are drawn anew each time",
  file_upload_question: "a question that is answered with a file",
  hot_spot_question: 'a question of the type "hotspot"',
  Calculated: "a question whose numbers are drawn anew each time",
  "File Upload": "a question that is answered with a file",
  "Hot Spot": 'a question of the type "hotspot"',
  "Quiz Bowl": 'a question of the type "Quiz Bowl"',
  "Jumbled Sentence": 'a question of the type "Jumbled Sentence"',
};

type Qti1Source = Pick<QtiSource, "text" | "inner" | "addressOf"> & {
  readonly faults: readonly MarkupFault[];
};

/** Makes questions of the items of a file of QTI 1.2, as Canvas, Blackboard and others write it. */
export function readQti1(written: MarkupElement, source: Qti1Source): readonly QtiRead[] {
  const root = withSharedMaterial(written);
  const items = [...descendants(root)].filter(
    ({ name, children }) => name === "item" && children.length > 0,
  );
  const sections = [...descendants(root)].filter(({ name }) => name === "section");
  const placeOf = placesIn(source.text, source.inner);
  return items.map((item) => {
    // The innermost is the last that begins before it.
    const section = sections.findLast(({ start, end }) => start < item.start && item.end <= end);
    const title = section?.attributes.title?.trim().replaceAll("/", "-");
    return readItem(item, { ...source, placeOf }, title || undefined);
  });
}

function readItem(
  element: MarkupElement,
  { text, addressOf, faults, placeOf }: Qti1Source & { readonly placeOf: (at: number) => Place },
  category: string | undefined,
): QtiRead {
  const { ident: id, title } = element.attributes;
  const head = {
    place: placeOf(element.start),
    source: text.slice(element.start, element.end),
    name: title?.trim() || id,
    ...{ tags: [], category, id },
  };
  const out = (why: LeftOut["why"], reason: string): QtiRead => ({
    questions: [],
    leftOut: [{ place: head.place, source: head.source, name: head.name, why, reason }],
  });
  const fault = faultsWithin(element, faults, placeOf);
  if (fault.reason !== undefined) return out("refused", fault.reason);
  const fields = fieldsOf(element);
  const type = fields.get("question_type") ?? blackboardType(element);
  const unknown = Object.hasOwn(NO_KIND, type) ? NO_KIND[type] : undefined;
  if (unknown !== undefined) return out("no-question", `${unknown}, for which there is no kind`);
  const { item, processing } = qti1Item(asOthersWrite(element), type);
  const parts = partsOf(item.body);
  if (typeof parts === "string") return out("no-question", parts);
  const losses: Loss[] = [
    ...fault.losses,
    ...missingMaterial(element).map((label) =>
      dropped(`the material "${label}", which its file does not have`),
    ),
  ];
  const points = Number(fields.get("points_possible") ?? (pointsOf(element) || 1));
  if (points !== 1 && Number.isFinite(points))
    losses.push(dropped(`${points} points: here every question counts the same`));
  const metadata = firstIn(element, "itemmetadata");
  if (metadata) losses.push(...notRead(fieldSettings(metadata), knownFields));
  return questionsOf(head, parts, { item, processing, losses, addressOf, placed: new Set() }, []);
}

/** As Blackboard and others have them. */
function pointsOf(item: MarkupElement): string {
  const metadata = firstIn(item, "itemmetadata");
  const points = metadata && firstIn(metadata, "qmd_absolutescore_max");
  return points ? textIn(points).trim() : "";
}

/** The fields of an item's metadata by their names. */
function fieldsOf(item: MarkupElement): ReadonlyMap<string, string> {
  const fields = [...descendants(item)].filter(({ name }) => name === "qtimetadatafield");
  const textOf = (field: MarkupElement, name: string) => {
    const found = firstIn(field, name);
    return found ? textIn(found).trim() : "";
  };
  return new Map(fields.map((field) => [textOf(field, "fieldlabel"), textOf(field, "fieldentry")]));
}

/** The title of a file's assessment or pool. */
export function qti1Title(root: MarkupElement): string | undefined {
  const [interop] = elementsIn(root, "questestinterop");
  const [whole] = interop
    ? elementsIn(interop).filter(({ name }) => /^(?:assessment|objectbank)$/.test(name))
    : [];
  const metadata = whole && firstIn(whole, "qtimetadata");
  return whole?.attributes.title?.trim() || (metadata && fieldsOf(metadata).get("bank_title"));
}
