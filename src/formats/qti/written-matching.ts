import type { Matching } from "../../core/items/matching.ts";
import { changed, dropped } from "../question/loss.ts";
import { type WritingItem, type WrittenParts, xmlId } from "./written-parts.ts";
import { el, mapped, response, setScore } from "./written-rules.ts";

/** Two lists of which each of the first goes with one of the second. */
export function writtenMatching(
  { prompts, responses, reuse }: Matching,
  { losses, text, line }: WritingItem,
): WrittenParts {
  if (prompts.some(({ feedback }) => feedback)) losses.push(dropped("feedback to prompts"));
  const own = new Set(prompts.map(({ id }) => id));
  // Both lists share their identifiers.
  const isTwice = responses.some(({ id }) => own.has(id));
  if (isTwice) losses.push(changed("ids of responses, which prompts have as well"));
  const idOf = (id: string) => (isTwice ? `to_${id}` : xmlId(id));
  const pairs = prompts.map(({ id, match }) => `${xmlId(id)} ${idOf(match)}`);
  const set = (choices: readonly ReturnType<typeof el>[]) => el("simpleMatchSet", {}, choices);
  const most = reuse ? String(prompts.length) : "1";
  return {
    responses: [
      response({
        ...{ id: "RESPONSE", baseType: "directedPair", cardinality: "multiple", correct: pairs },
        map: pairs.map((key) => ({ key, value: 1 })),
      }),
    ],
    most: prompts.length,
    body: [
      el(
        "matchInteraction",
        {
          responseIdentifier: "RESPONSE",
          shuffle: "true",
          maxAssociations: String(prompts.length),
        },
        [
          set(
            prompts.map((prompt) =>
              el(
                "simpleAssociableChoice",
                { identifier: xmlId(prompt.id), matchMax: "1" },
                text(prompt.text),
              ),
            ),
          ),
          set(
            responses.map(({ id, text: shown }) =>
              el("simpleAssociableChoice", { identifier: idOf(id), matchMax: most }, line(shown)),
            ),
          ),
        ],
      ),
    ],
    rules: [setScore(mapped("RESPONSE"))],
    said: new Map(),
  };
}
