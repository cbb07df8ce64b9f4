import type { AttemptEvent, ItemAnswered } from "../attempts/attempt-events.ts";
import { type AttemptStep, byTry, placesOf } from "../attempts/attempt-order.ts";
import { byTime } from "../attempts/by-time.ts";
import { withoutWithdrawn } from "../attempts/withdrawn.ts";
import { groupBy } from "../group-by.ts";
import type { Response } from "../items/item.ts";
import { type Sitting, type SittingAnswer, type SittingMode, sittingModes } from "./results.ts";

/**
 * A history as sittings: of each quiz the first exam that was handed in, and in study the first answer to
 * each question. Flashcards are rated by the learner, and reviews and mixes ask again, so they are left
 * out; so is what is not graded. The order of the events does not matter, nor does meeting one twice.
 */
export function sittingsOf(
  events: Iterable<AttemptEvent>,
  titles: ReadonlyMap<string, string> = new Map(),
): readonly Sitting[] {
  const united = [...new Map([...events].map((event) => [event.id, event])).values()];
  const steps = withoutWithdrawn(united).filter((event) => "attempt" in event);
  const byQuiz = groupBy(steps.sort(byTime), ({ quiz }) => quiz);
  return [...byQuiz]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([quiz, own]) =>
      sittingModes.flatMap((mode) => {
        const answers = firstAnswers[mode](own.filter((step) => step.mode === mode));
        const title = titles.get(quiz) ?? "";
        return answers.length === 0 ? [] : [{ quiz, title, mode, answers: answers.map(answerOf) }];
      }),
    );
}

/** By the ways to sit a quiz, from its events in order of time. */
const firstAnswers: Readonly<
  Record<SittingMode, (steps: readonly AttemptStep[]) => readonly ItemAnswered[]>
> = {
  study: (steps) => firstOfEach(gradedIn(steps)),
  exam: (steps) => {
    const places = placesOf(steps);
    const handedIn = steps.filter(({ kind }) => kind === "submitted");
    const place = ({ attempt }: AttemptStep) => places.get(attempt) ?? 0;
    const [first] = handedIn.toSorted((a, b) => place(a) - place(b));
    const own = steps.filter(({ attempt }) => attempt === first?.attempt);
    return firstOfEach(gradedIn(own).toSorted(byTry));
  },
};

function gradedIn(steps: readonly AttemptStep[]): readonly ItemAnswered[] {
  return steps.filter((step) => step.kind === "answered" && step.score !== null) as ItemAnswered[];
}

function firstOfEach(answers: readonly ItemAnswered[]): readonly ItemAnswered[] {
  return [...groupBy(answers, ({ item }) => item).values()].flatMap(([first]) => first ?? []);
}

function answerOf({ bank, item, revision, score, response }: ItemAnswered): SittingAnswer {
  return { bank, item, revision, score: score ?? 0, chosen: chosenIn(response) };
}

/** What a learner wrote in words may say who they are: of it the score alone is handed over. */
function chosenIn(response: Response | null): readonly string[] | null {
  switch (response?.kind) {
    case "single-choice":
      return [response.chosen];
    case "multiple-choice":
      return [...response.chosen].sort();
    case "true-false":
      return [String(response.answer)];
    default:
      return null;
  }
}
