import { readsAlike } from "../text/reads-alike.ts";
import type { DraftedBody, Drafting } from "./drafting.ts";
import { percent } from "./drafting.ts";
import { changed, dropped } from "./loss.ts";
import type { SourceAnswer, SourceTask } from "./source-question.ts";

type Choice = Extract<SourceTask, { readonly type: "choice" }>;

/** Options that are ticked, one or several. */
export function choiceDraft(task: Choice, drafting: Drafting): DraftedBody {
  const { answers } = task;
  if (answers.length < 2) return { refused: "there are fewer than two options to choose from" };
  if (!answers.some(({ weight }) => weight > 0)) return { refused: "no option is marked as right" };
  const options = answers.map((answer) => ({ answer, option: optionOf(answer, drafting) }));
  const empty = options.findIndex(({ option }) => option.text === "");
  if (empty >= 0) return { refused: `option ${empty + 1} has no text` };
  const best = Math.max(...answers.map(({ weight }) => weight));
  const alike = options.findIndex(({ answer, option }, at) =>
    options
      .slice(0, at)
      .some(
        (other) =>
          readsAlike(option.text, other.option.text) &&
          (answer.weight === best) !== (other.answer.weight === best),
      ),
  );
  if (alike >= 0)
    return { refused: `option ${alike + 1} reads like another, and one of them is right` };
  return task.isSingle ? single(options, drafting) : multiple(options, task, drafting);
}

interface Read {
  readonly answer: SourceAnswer;
  readonly option: ReturnType<typeof optionOf>;
}

function optionOf({ id, text, feedback, fixed }: SourceAnswer, { choice, optional }: Drafting) {
  const said = optional(feedback, "feedback");
  return {
    ...(id !== undefined && { id }),
    text: choice(text, "an option"),
    ...(fixed && { fixed }),
    ...(said !== undefined && { feedback: said }),
  };
}

function single(options: readonly Read[], { head, lose }: Drafting): DraftedBody {
  const best = Math.max(...options.map(({ answer }) => answer.weight));
  const keys = options.filter(({ answer }) => answer.weight === best);
  const isPartial = options.some(({ answer }) => answer.weight > 0 && answer.weight < best);
  const isJudged = (isPartial || keys.length > 1) && options.every(({ option }) => option.feedback);
  if (best < 100) lose(changed(`the best option scores ${percent(best)}; here it scores all`));
  if (keys.length === 1 || isJudged) {
    if (options.some(({ answer }) => answer.weight < 0)) {
      lose(changed("options that take points away score nothing"));
    }
  }
  if (isJudged) {
    return {
      item: {
        ...{ kind: "single-choice", ...head },
        options: options.map(({ answer: { weight }, option: { feedback, ...option } }) => ({
          ...option,
          ...judgement(weight, best),
          ...(feedback !== undefined && { feedback }),
        })),
      },
    };
  }
  if (keys.length > 1) {
    lose(changed(`any one of ${keys.length} right options was enough; here all are to be chosen`));
    return {
      item: {
        kind: "multiple-choice",
        ...head,
        scoring: "per-option",
        options: withKeys(options, keys),
      },
    };
  }
  for (const { answer, option } of options) {
    if (answer.weight > 0 && answer.weight < best) {
      lose(dropped(`${percent(answer.weight)} for "${option.text}"; here it scores nothing`));
    }
  }
  return { item: { kind: "single-choice", ...head, options: withKeys(options, keys) } };
}

function judgement(weight: number, best: number) {
  if (weight === best) return { verdict: "best", credit: 1 } as const;
  if (weight > 0)
    return { verdict: "acceptable", credit: Number((weight / 100).toFixed(6)) } as const;
  return { verdict: "poor", credit: 0 } as const;
}

function withKeys(options: readonly Read[], keys: readonly Read[]) {
  return options.map((each) => {
    const { id, text, ...rest } = { id: undefined, ...each.option };
    const isKey = keys.includes(each);
    return { ...(id !== undefined && { id }), text, ...(isKey && { key: true as const }), ...rest };
  });
}

/** How far weights, which are rounded, may be from a share of the whole. */
const ROUNDED = 0.6;

function multiple(options: readonly Read[], task: Choice, { head, lose }: Drafting): DraftedBody {
  const keys = options.filter(({ answer }) => answer.weight > 0);
  const share = 100 / keys.length;
  const isEven = keys.every(({ answer }) => Math.abs(answer.weight - share) < ROUNDED);
  const others = options.filter(({ answer }) => answer.weight <= 0);
  const takesAll = others.every(({ answer }) => answer.weight <= -share + ROUNDED);
  const takesMore = others.some(({ answer }) => answer.weight < -share - ROUNDED);
  if (!task.isAllOrNothing && !isEven) {
    const weights = options.map(({ answer }) => percent(answer.weight)).join(", ");
    lose(changed(`the weights ${weights}: here every right option counts the same`));
  } else if (!task.isAllOrNothing && takesMore) {
    const weights = others.map(({ answer }) => percent(answer.weight)).join(", ");
    lose(
      changed(
        `the weights ${weights} of what is wrong: here each takes away as much as a right one gives`,
      ),
    );
  } else if (!task.isAllOrNothing && !takesAll) {
    lose(
      changed("wrong options took away less than a right one gives; here they take away as much"),
    );
  }
  const scoring = task.isAllOrNothing ? "all-or-nothing" : "per-option";
  return { item: { kind: "multiple-choice", ...head, scoring, options: withKeys(options, keys) } };
}
