import { changed, dropped } from "../question/loss.ts";
import type { SourceGap, SourceText } from "../question/source-question.ts";
import { tagOf } from "../question/tag-of.ts";
import { GAP } from "../text/gap-signs.ts";
import {
  descendants,
  elementsIn,
  isElement,
  type MarkupElement,
  type MarkupNode,
} from "../text/markup-tree.ts";
import { toMarkdown } from "../text/source-markdown.ts";
import { alwaysShown, askingOf, saidText } from "./qti-asking.ts";
import type { QtiTask } from "./qti-choice.ts";
import { numbersOf } from "./qti-numbers.ts";
import { htmlText, type QtiSetting } from "./qti-setting.ts";
import { typedOf } from "./qti-typed.ts";
import { type QtiValue, single } from "./qti-value.ts";

/** A text with gaps, and the question before it. */
export interface QtiCloze extends QtiTask {
  readonly stem: SourceText;
}

type Read = {
  readonly gap: SourceGap;
  readonly always?: SourceText | undefined;
  readonly best: number;
  readonly isTogether: boolean;
};

/**
 * What is typed or chosen within a text. What stands before the first block with a gap is the question.
 * @returns why it cannot be read; undefined where a gap has no right answer.
 */
export function clozeTask(
  nodes: readonly MarkupNode[],
  setting: QtiSetting,
): QtiCloze | string | undefined {
  const [host] = nodes.flatMap((node) =>
    isElement(node) && node.name === "gapMatchInteraction" ? [node] : [],
  );
  const within = nodes.flatMap((node) => (isElement(node) ? [node, ...descendants(node)] : []));
  const fields = within.filter(({ name }) =>
    /^(?:gap|textEntryInteraction|inlineChoiceInteraction)$/.test(name),
  );
  if (fields.length > 20) return `its text has ${fields.length} gaps, and 20 are the most`;
  const names = namesOf(fields);
  const read = fields.map((field, at): Read | undefined => {
    const name = names[at] ?? `gap-${at + 1}`;
    const owner = within.find(
      (each) => each.name === "gapMatchInteraction" && [...descendants(each)].includes(field),
    );
    if (field.name === "gap") return owner && draggedGap(name, field, owner, setting);
    return field.name === "inlineChoiceInteraction"
      ? chosenGap(name, field, setting)
      : typedGap(name, field, setting);
  });
  const gaps = read.flatMap((each) => each ?? []);
  if (gaps.length < fields.length || gaps.length === 0) return undefined;
  if (gaps.some(({ isTogether }) => isTogether)) {
    setting.losses.push(changed("all gaps had to be right; here each counts by itself"));
  } else if (new Set(gaps.map(({ best }) => Number(best.toFixed(6)))).size > 1) {
    setting.losses.push(changed("gaps counted differently; here each counts the same"));
  }
  const content = host && nodes.length === 1 ? host.children : nodes;
  const first = content.findIndex(
    (node) =>
      isElement(node) &&
      (fields.includes(node) || [...descendants(node)].some((each) => fields.includes(each))),
  );
  const signOf = (field: MarkupElement) => String.fromCharCode(GAP + 1 + fields.indexOf(field));
  const text = toMarkdown(htmlText(content.slice(Math.max(0, first)), setting, signOf));
  setting.losses.push(...text.losses);
  return {
    stem: htmlText(content.slice(0, Math.max(0, first)), setting),
    task: { type: "cloze", text: named(text.markdown, names), gaps: gaps.map(({ gap }) => gap) },
    explanation: gaps.map(({ always }) => always).find((always) => always !== undefined),
  };
}

function named(markdown: string, names: readonly string[]): string {
  return markdown.replace(
    /[\uE101-\uE1FF]/g,
    (sign) => `[[${names[sign.charCodeAt(0) - GAP - 1]}]]`,
  );
}

/** As the source calls them, where that can be an id. */
function namesOf(fields: readonly MarkupElement[]): readonly string[] {
  const own = fields.map(({ attributes }) =>
    tagOf(
      (attributes.responseIdentifier ?? attributes.identifier ?? "").replace(/^response_(?=.)/, ""),
    ),
  );
  const isUsable = new Set(own).size === own.length && own.every((name) => /^[a-z]/.test(name));
  return isUsable ? own : fields.map((_, at) => `gap-${at + 1}`);
}

function draggedGap(
  name: string,
  gap: MarkupElement,
  owner: MarkupElement,
  setting: QtiSetting,
): Read | undefined {
  const choices = elementsIn(owner, "gapText");
  const id = owner.attributes.responseIdentifier ?? "";
  const pairOf = (choice: MarkupElement) =>
    `${choice.attributes.identifier ?? ""} ${gap.attributes.identifier ?? ""}`;
  const correct = (setting.item.responses.get(id)?.correct.values ?? []).map(String);
  const others = correct.filter((pair) => !pair.endsWith(` ${gap.attributes.identifier ?? ""}`));
  setting.losses.push(changed("words are chosen from lists, not dragged"));
  return optionsGap({ name, id, choices, others, setting, valueFor: (choice) => pairOf(choice) });
}

function chosenGap(name: string, field: MarkupElement, setting: QtiSetting): Read | undefined {
  const id = field.attributes.responseIdentifier ?? "";
  const choices = elementsIn(field, "inlineChoice");
  return optionsGap({
    name,
    id,
    choices,
    others: [],
    setting,
    valueFor: ({ attributes }) => attributes.identifier ?? "",
  });
}

interface OptionsGap {
  readonly name: string;
  readonly id: string;
  readonly choices: readonly MarkupElement[];
  /** What else the same response holds when all is right. */
  readonly others: readonly string[];
  readonly setting: QtiSetting;
  readonly valueFor: (choice: MarkupElement) => string;
}

function optionsGap({
  name,
  id,
  choices,
  others,
  setting,
  valueFor,
}: OptionsGap): Read | undefined {
  const values = choices.map(valueFor);
  const alone = values.map(single);
  const full = values.map((value): QtiValue => ({ values: [...others, value] }));
  const asking = askingOf(id, [...alone, ...full], setting);
  const scoresAlone = alone.some((value) => asking.ask(value).score > 0);
  const isTogether = asking.isTogether || !scoresAlone;
  const outcomes = (scoresAlone ? alone : full).map((value) => asking.ask(value));
  const best = Math.max(0, ...outcomes.map(({ score }) => score));
  if (!(best > 0)) return undefined;
  const always = alwaysShown(outcomes);
  const ids = choices.map(({ attributes }) => tagOf(attributes.identifier ?? ""));
  const hasOwnIds = new Set(ids).size === ids.length && !ids.includes("");
  return {
    ...{ best, isTogether: isTogether && values.length > 0 && isShared(id, others, setting) },
    always: saidText(always, setting),
    gap: {
      ...{ name, isChosen: true },
      answers: choices.map((choice, at) => {
        const { score = 0, shown = [] } = outcomes[at] ?? {};
        const feedback = saidText(
          shown.filter((each) => !always.includes(each)),
          setting,
        );
        return {
          weight: (100 * score) / best,
          text: htmlText(choice.children, setting),
          ...(feedback && { feedback }),
          ...(hasOwnIds && { id: ids[at] ?? "" }),
        };
      }),
    },
  };
}

/** Whether there is anything else to be right about. */
function isShared(id: string, others: readonly string[], { item }: QtiSetting): boolean {
  return others.length > 0 || [...item.responses.keys()].some((other) => other !== id);
}

function typedGap(name: string, field: MarkupElement, setting: QtiSetting): Read | undefined {
  const id = field.attributes.responseIdentifier ?? "";
  const { baseType = "string" } = setting.item.responses.get(id) ?? {};
  if (baseType === "float" || baseType === "integer") {
    const numbers = numbersOf(id, setting);
    if (!numbers) return undefined;
    const answers = numbers.answers.flatMap(({ weight, range, feedback }) => {
      if (range === "any") return [];
      const [least, most] = range;
      if (least !== most)
        setting.losses.push(
          changed(
            `${name}: ${(least + most) / 2} is to be typed exactly, not within ${(most - least) / 2}`,
          ),
        );
      const text = { format: "plain" as const, text: String((least + most) / 2) };
      return [{ weight, text, ...(feedback && { feedback }) }];
    });
    return {
      gap: { name, answers, isChosen: false },
      always: numbers.always,
      best: 1,
      isTogether: false,
    };
  }
  const typed = typedOf(id, setting);
  if (!typed) return undefined;
  const { answers, isCaseSensitive, isTogether, always, pattern } = typed;
  if (pattern !== undefined)
    setting.losses.push(
      dropped(`in the gap "${name}": all but one answer of the pattern ${pattern}`),
    );
  const best = askingOf(id, [], setting);
  const top = Math.max(0, ...answers.map(({ text }) => best.ask(single(text.text)).score));
  return {
    gap: { name, answers, isChosen: false, isCaseSensitive },
    always,
    best: top,
    isTogether,
  };
}
