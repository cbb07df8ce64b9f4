import type { ItemKind, ItemKinds, Response, Rubric } from "../items/item.ts";
import { AND, areListable, fillingsOf } from "./xapi-fillings.ts";

/** A CMI interaction as the xAPI specification has it (Data, 2.4.4.1 and Appendix C). */
export interface Interaction {
  readonly interactionType: string;
  /** Alternatives; left out where any answer is right or none can be named. */
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly InteractionComponent[];
  readonly source?: readonly InteractionComponent[];
  readonly target?: readonly InteractionComponent[];
}

interface InteractionComponent {
  readonly id: string;
}

interface KindOfInteraction<R, S> {
  readonly type: string;
  /** What the rubric says of the interaction. */
  of(rubric: R): Omit<Interaction, "interactionType">;
  /** The response in the interaction's own notation; null for one that is left out. */
  response(response: S, rubric: R | null): string | null;
}

const kinds: {
  [K in ItemKind]: KindOfInteraction<ItemKinds[K]["rubric"], ItemKinds[K]["response"]>;
} = {
  "single-choice": {
    type: "choice",
    of: (rubric) => ({
      choices: components(rubric.options),
      correctResponsesPattern:
        "key" in rubric
          ? [rubric.key]
          : rubric.judged.filter(({ credit }) => credit === 1).map(({ id }) => id),
    }),
    response: ({ chosen }) => chosen,
  },
  "multiple-choice": {
    type: "choice",
    of: ({ options, keys }) => ({
      choices: components(options),
      correctResponsesPattern: [keys.join(AND)],
    }),
    response: ({ chosen }) => chosen.join(AND),
  },
  "true-false": {
    type: "true-false",
    of: ({ answer }) => ({ correctResponsesPattern: [String(answer)] }),
    response: ({ answer }) => String(answer),
  },
  "short-answer": {
    type: "fill-in",
    // A pattern accepts more than can be listed.
    of: ({ accept, pattern, caseSensitive }) =>
      pattern === null && areListable(accept)
        ? { correctResponsesPattern: accept.map((text) => `${caseOf(caseSensitive)}${text}`) }
        : {},
    response: ({ text }) => text,
  },
  numeric: {
    type: "numeric",
    of: ({ least, most }) => ({ correctResponsesPattern: [`${least}${RANGE}${most}`] }),
    // The specification has numbers here, and nothing else.
    response: ({ value }) => (value === null ? null : String(value)),
  },
  cloze: {
    type: "fill-in",
    of: ({ gaps }) => {
      const fillings = fillingsOf(gaps);
      if (fillings === null) return {};
      const matters = caseOf(gaps.some((gap) => "caseSensitive" in gap));
      return { correctResponsesPattern: fillings.map((texts) => matters + texts.join(AND)) };
    },
    response: ({ filled }, rubric) => {
      const textOf = (gap: string) => filled.find((filling) => filling.gap === gap)?.text ?? "";
      const gaps = rubric?.gaps.map(({ id }) => id) ?? filled.map(({ gap }) => gap);
      return gaps.map(textOf).join(AND);
    },
  },
  matching: {
    type: "matching",
    of: ({ pairs, responses }) => ({
      source: components(pairs.map(({ prompt }) => prompt)),
      target: components(responses),
      correctResponsesPattern: [pairs.map(matched).join(AND)],
    }),
    response: ({ pairs }) => pairs.map(matched).join(AND),
  },
  ordering: {
    type: "sequencing",
    of: ({ order }) => ({
      choices: components(order.toSorted()),
      correctResponsesPattern: [order.join(AND)],
    }),
    response: ({ order }) => order.join(AND),
  },
  // Several paths may be good ones, so none is named.
  scenario: { type: "other", of: () => ({}), response: ({ path }) => path.join(AND) },
  // Private notes stay out of a file that is made to be handed over.
  reflection: { type: "long-fill-in", of: () => ({}), response: () => null },
};

/** `rubric` is null where the item is not, or no longer, what was answered. */
export function interactionOf(kind: ItemKind, rubric: Rubric | null): Interaction {
  const { type, of } = kindOf(kind);
  return { interactionType: type, ...(rubric?.kind === kind ? of(rubric) : {}) };
}

/** `rubric` as for `interactionOf`. */
export function interactionResponse(response: Response, rubric: Rubric | null): string | null {
  const known = rubric?.kind === response.kind ? rubric : null;
  return kindOf(response.kind).response(response, known);
}

// By the specification: between the two of a pair, the ends of a range.
const PAIR = "[.]";
const RANGE = "[:]";

function caseOf(matters: boolean): string {
  return `{case_matters=${matters}}`;
}

function components(ids: readonly string[]): readonly InteractionComponent[] {
  return ids.map((id) => ({ id }));
}

function matched({ prompt, response }: { readonly prompt: string; readonly response: string }) {
  return `${prompt}${PAIR}${response}`;
}

function kindOf(kind: ItemKind): KindOfInteraction<Rubric, Response> {
  // Who asks by a kind hands over that kind's rubric or response, which the compiler cannot follow.
  return kinds[kind] as KindOfInteraction<Rubric, Response>;
}
