import { changed } from "../question/loss.ts";
import type { SourcePair, SourceText } from "../question/source-question.ts";
import { elementsIn, type MarkupElement } from "../text/markup-tree.ts";
import { saidText } from "./qti-asking.ts";
import type { QtiTask } from "./qti-choice.ts";
import { htmlText, type QtiSetting } from "./qti-setting.ts";
import type { QtiValue } from "./qti-value.ts";

/** Things to match with others. @returns why it cannot be read; undefined where no pair is right. */
export function matchTask(
  interaction: MarkupElement,
  setting: QtiSetting,
): QtiTask | string | undefined {
  const sets = elementsIn(interaction, "simpleMatchSet");
  const [from = [], to = []] = sets.map((set) => elementsIn(set, "simpleAssociableChoice"));
  const right = rightPairs(interaction, from, to, setting);
  if (right.length === 0) return undefined;
  const firsts = right.map(([first]) => first);
  const seconds = right.map(([, second]) => second);
  const isOnce = (all: readonly string[]) => new Set(all).size === all.length;
  // Where things go into groups, the things are the prompts, whichever set they stand in.
  const isTurned = !isOnce(firsts) && isOnce(seconds);
  if (!isOnce(firsts) && !isTurned)
    return "one thing goes with several others, and they with several";
  const pairs = isTurned ? right.map(([first, second]) => [second, first] as const) : right;
  return matching(pairs, isTurned ? [to, from] : [from, to], setting);
}

/** Things of one list to be paired: the first of each pair is the prompt. */
export function associateTask(
  interaction: MarkupElement,
  setting: QtiSetting,
): QtiTask | string | undefined {
  const all = elementsIn(interaction, "simpleAssociableChoice");
  const right = rightPairs(interaction, all, all, setting);
  if (right.length === 0) return undefined;
  const paired = right.flat();
  if (new Set(paired).size < paired.length)
    return "one thing goes with several others of the same list";
  const idOf = (each: MarkupElement) => each.attributes.identifier ?? "";
  const prompts = all.filter((each) => right.some(([first]) => first === idOf(each)));
  const responses = all.filter((each) => !prompts.includes(each));
  setting.losses.push(
    changed("things of one list were to be paired; here the first of each pair is given"),
  );
  return matching(right, [prompts, responses], setting);
}

/** As many pairs as are asked about one by one. */
const MOST_PAIRS = 400;

type Pair = readonly [string, string];

/** What is declared as right, else what scores by itself. */
function rightPairs(
  interaction: MarkupElement,
  from: readonly MarkupElement[],
  to: readonly MarkupElement[],
  { item, processing, losses }: QtiSetting,
): readonly Pair[] {
  const id = interaction.attributes.responseIdentifier ?? "";
  const declaration = item.responses.get(id);
  const others = Object.fromEntries(
    [...item.responses]
      .filter(([other]) => other !== id)
      .map(([other, { correct }]) => [other, correct]),
  );
  const base = processing.outcomeOf({}).score;
  const scoreOf = (values: readonly string[], rest: Readonly<Record<string, QtiValue>> = {}) =>
    processing.outcomeOf({ ...rest, [id]: { values } }).score;
  const declared = (declaration?.correct.values ?? []).map(String);
  const mapped = (declaration?.mapping?.entries ?? [])
    .filter(({ value }) => value > 0)
    .map(({ key }) => String(key));
  const possible = () =>
    (from.length * to.length > MOST_PAIRS ? [] : from).flatMap((one) =>
      to.map((two) => `${one.attributes.identifier} ${two.attributes.identifier}`),
    );
  const right =
    declared.length > 0
      ? declared
      : mapped.length > 0
        ? mapped
        : possible().filter((pair) => scoreOf([pair]) > base);
  const shares = right.map((pair) => scoreOf([pair]) - base);
  const whole =
    scoreOf(right) - base || scoreOf(right, others) - processing.outcomeOf(others).score;
  if (whole > 0 && shares.every((share) => share <= 0)) {
    losses.push(changed("all pairs had to be right; here each counts by itself"));
  } else {
    if (new Set(shares.map((share) => share.toFixed(6))).size > 1)
      losses.push(changed("pairs counted differently; here each counts the same"));
    if ((declaration?.mapping?.otherwise ?? 0) < 0)
      losses.push(changed("wrong pairs took points away; here they score nothing"));
  }
  return right.flatMap((pair): readonly Pair[] => {
    const [first, second] = pair.split(" ");
    return first !== undefined && second !== undefined ? [[first, second]] : [];
  });
}

function matching(
  pairs: readonly Pair[],
  [prompts, responses]: readonly [readonly MarkupElement[], readonly MarkupElement[]],
  setting: QtiSetting,
): QtiTask | string {
  const textOf = (list: readonly MarkupElement[], id: string): SourceText | undefined => {
    const found = list.find(({ attributes }) => attributes.identifier === id);
    return found && htmlText(found.children, setting);
  };
  const read: SourcePair[] = [];
  for (const each of prompts) {
    const id = each.attributes.identifier ?? "";
    const [, match] = pairs.find(([first]) => first === id) ?? [];
    const response = match === undefined ? undefined : textOf(responses, match);
    if (response)
      read.push({
        prompt: htmlText(each.children, setting),
        response,
        ids: idsOf(id, match ?? ""),
      });
    else setting.losses.push(changed(`"${id}" goes with nothing: it is left out`));
  }
  const used = new Set(pairs.map(([, second]) => second));
  for (const { attributes, children } of responses) {
    const id = attributes.identifier ?? "";
    if (!used.has(id))
      read.push({ prompt: undefined, response: htmlText(children, setting), ids: idsOf("", id) });
  }
  return { task: { type: "matching", pairs: read }, explanation: saidWhateverIs(setting) };
}

function idsOf(prompt: string, response: string) {
  return { prompt, response };
}

/** Things to bring into their order. */
export function orderTask(interaction: MarkupElement, setting: QtiSetting): QtiTask | undefined {
  const { item, processing, losses } = setting;
  const id = interaction.attributes.responseIdentifier ?? "";
  const correct = (item.responses.get(id)?.correct.values ?? []).map(String);
  const choices = elementsIn(interaction, "simpleChoice");
  const inOrder = correct.flatMap(
    (each) => choices.find(({ attributes }) => attributes.identifier === each) ?? [],
  );
  if (inOrder.length === 0) return undefined;
  if (inOrder.length < choices.length) {
    losses.push(
      changed(
        `of ${choices.length} things ${inOrder.length} were to be chosen and put in order; here those alone are shown`,
      ),
    );
  }
  const scoreOf = (values: readonly string[]) =>
    processing.outcomeOf({ [id]: { values, isOrdered: true } }).score;
  const isPartial = correct.some((_, at) => scoreOf(swappedAt(correct, at)) > 0);
  losses.push(
    changed(
      isPartial
        ? "other orders scored their own share; here each two things in the right order count"
        : "the whole order had to be right; here each two things in the right order count",
    ),
  );
  return {
    task: {
      type: "ordering",
      entries: inOrder.map(({ children }) => htmlText(children, setting)),
      ids: inOrder.map(({ attributes }) => attributes.identifier ?? ""),
    },
    explanation: saidWhateverIs(setting),
  };
}

function swappedAt(order: readonly string[], at: number): readonly string[] {
  const [one, two] = order.slice(at, at + 2);
  return one === undefined || two === undefined ? [] : order.toSpliced(at, 2, two, one);
}

/** What is shown both with no answer and with all right ones. */
function saidWhateverIs(setting: QtiSetting): SourceText | undefined {
  const { item, processing } = setting;
  const right = processing.outcomeOf(
    Object.fromEntries([...item.responses].map(([id, { correct }]) => [id, correct])),
  );
  const none = processing.outcomeOf({});
  return saidText(
    right.shown.filter((each) => none.shown.includes(each)),
    setting,
  );
}
