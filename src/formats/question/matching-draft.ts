import type { DraftedBody, Drafting } from "./drafting.ts";
import { changed } from "./loss.ts";
import type { SourceTask } from "./source-question.ts";
import { tagOf } from "./tag-of.ts";

type MatchingTask = Extract<SourceTask, { readonly type: "matching" }>;
type OrderingTask = Extract<SourceTask, { readonly type: "ordering" }>;

/** Prompts that each have their response. Responses stand by the alphabet, so that order gives nothing away. */
export function matchingDraft(
  { pairs }: MatchingTask,
  { head, choice, markdown, lose }: Drafting,
): DraftedBody {
  // By their texts, with their ids in the source.
  const responses = new Map<string, string>();
  const prompts: { id?: string; text: string; match: string }[] = [];
  for (const { prompt, response, ids } of pairs) {
    const match = choice(response, "a response").replace(/\s*\n\s*/g, " ");
    if (match === "") continue;
    if (!responses.has(match)) responses.set(match, tagOf(ids?.response ?? ""));
    const text = prompt && markdown(prompt, "a prompt");
    if (text) prompts.push({ ...(ids && { id: tagOf(ids.prompt) }), text, match });
  }
  if (prompts.length < 2) return { refused: "fewer than two things are to be matched" };
  if (prompts.length > 12)
    return { refused: `${prompts.length} things are to be matched, and 12 are the most` };
  const sorted = mixed([...responses.keys()], prompts);
  if (sorted.length < 2) return { refused: "there is one thing only to match with" };
  if (sorted.length > 20)
    return { refused: `there are ${sorted.length} things to match with, and 20 are the most` };
  const isReused = new Set(prompts.map(({ match }) => match)).size < prompts.length;
  if (sorted.some((text) => /<[a-z]/i.test(text)))
    lose(changed("responses are shown as plain text"));
  const hasIds = areUsable([...prompts.map(({ id = "" }) => id), ...responses.values()]);
  const matched = prompts.map(({ id, text, match }) =>
    hasIds ? { id, text, match: responses.get(match) ?? match } : { text, match },
  );
  return {
    item: {
      ...{ kind: "matching", ...head, prompts: matched },
      responses: sorted.map((text) => ({ ...(hasIds && { id: responses.get(text) ?? "" }), text })),
      ...(isReused && { reuse: true }),
    },
  };
}

/** By the alphabet; backwards where that would be the order of the prompts. */
function mixed(
  responses: readonly string[],
  prompts: readonly { readonly match: string }[],
): readonly string[] {
  const sorted = responses.toSorted((a, b) => (a < b ? -1 : 1));
  const used = [...new Set(prompts.map(({ match }) => match))];
  const shown = sorted.filter((text) => used.includes(text));
  return used.every((text, index) => shown[index] === text) ? sorted.toReversed() : sorted;
}

/** Whether ids of the source can be ids here. */
function areUsable(ids: readonly string[]): boolean {
  return !ids.includes("") && new Set(ids).size === ids.length;
}

export function orderingDraft(
  { entries, ids = [] }: OrderingTask,
  { head, choice }: Drafting,
): DraftedBody {
  if (entries.length < 3) return { refused: "fewer than three things are to be put in order" };
  if (entries.length > 12)
    return { refused: `${entries.length} things are to be put in order, and 12 are the most` };
  const own = ids.map(tagOf);
  const hasIds = own.length === entries.length && areUsable(own);
  return {
    item: {
      ...{ kind: "ordering", ...head },
      entries: entries.map((entry, at) => ({
        ...(hasIds && { id: own[at] ?? "" }),
        text: choice(entry, "an entry"),
      })),
    },
  };
}
