import { z } from "zod";
import { type Outcome, outcome, ungraded } from "../outcome.ts";
import { idSchema, itemFields, lineSchema, markdownSchema, ownIdSchema } from "./fields.ts";
import { scenarioExamples } from "./scenario-examples.ts";

/** Situations joined by choices, until one is an ending. `check-scenario.ts` checks the graph. */
export function scenarioSchema() {
  return z
    .strictObject({
      kind: z.literal("scenario"),
      ...itemFields(),
      rationale: markdownSchema(
        "What the scenario shows, read at its endings, in Markdown.",
      ).optional(),
      note: markdownSchema(
        "What to know before beginning, such as hard topics. Markdown.",
      ).optional(),
      help: z
        .array(markdownSchema("Where to find help, in Markdown."))
        .max(5)
        .optional()
        .describe("Lines that stand at every node, such as crisis lines. Markdown."),
      scored: z
        .boolean()
        .optional()
        .describe(
          "true: the score is the mean of the credits along the path taken. Otherwise nothing is scored.",
        ),
      start: idSchema().optional().describe("The id of the first node; else the first listed."),
      nodes: z
        .array(nodeSchema())
        .min(2, "needs a fork and an ending at least")
        .describe("Situations, each with its choices or its ending."),
    })
    .meta({
      description: "Situations joined by choices: a path is taken until it ends.",
      examples: scenarioExamples,
    });
}

function nodeSchema() {
  return z
    .strictObject({
      id: idSchema().describe("Unique in its scenario and never changed."),
      title: z.string().trim().min(1).max(200).optional().describe("Its heading. Plain text."),
      text: markdownSchema("What happens, in Markdown."),
      choices: z
        .array(choiceSchema())
        .min(1, "needs at least one choice")
        .optional()
        .describe("What the learner may do. An ending has none."),
      ending: z
        .enum(endings)
        .optional()
        .describe(
          "Makes it an ending, and says how things went; open: that is left to the learner.",
        ),
      retry: idSchema()
        .optional()
        .describe("The node that an ending offers to go back to; else the last fork before it."),
    })
    .describe("A fork, which has choices, or an ending.");
}

function choiceSchema() {
  return z.strictObject({
    id: ownIdSchema("Unique in its node and never changed. Made of the text while there is none."),
    text: lineSchema("What the learner would do, in Markdown."),
    feedback: markdownSchema("What comes of it, and why, in Markdown."),
    to: idSchema().describe("The id of the node that it leads to."),
    credit: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe(
        "What the choice scores, where the scenario is scored. A node's choices all have one, or none has.",
      ),
  });
}

export type Scenario = z.infer<ReturnType<typeof scenarioSchema>>;

/** How things went. */
const endings = ["good", "mixed", "poor", "open"] as const;

/** `path` holds the ids of the choices taken, from the start to an ending. */
export interface ScenarioResponse {
  readonly kind: "scenario";
  readonly path: readonly string[];
}

/** What grading reads: the graph. An ending has no choices. */
export interface ScenarioRubric {
  readonly kind: "scenario";
  readonly scored: boolean;
  readonly start: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly choices: readonly {
      readonly id: string;
      readonly to: string;
      /** Null where the choice does not count. */
      readonly credit: number | null;
    }[];
  }[];
}

export function scenarioRubric(item: Scenario): ScenarioRubric {
  const scored = item.scored ?? false;
  return {
    kind: item.kind,
    scored,
    start: startOf(item),
    nodes: item.nodes.map(({ id, choices = [] }) => ({
      id,
      choices: choices.map(({ id, to, credit = null }) => ({
        ...{ id, to, credit: scored ? credit : null },
      })),
    })),
  };
}

/** The id of the node that a scenario begins with. */
export function startOf({ start, nodes }: Scenario): string {
  return start ?? nodes[0]?.id ?? "";
}

/** A stored response, or null when it is not one. */
export function readScenarioResponse(
  stored: Readonly<Record<string, unknown>>,
): ScenarioResponse | null {
  const { path } = stored;
  if (!Array.isArray(path) || !path.every((id) => typeof id === "string")) return null;
  return { kind: "scenario", path };
}

/**
 * Ungraded, or where it is scored the mean of the credits along the path. A path that leads to no
 * ending of the scenario's scores 0; what follows the ending is left out.
 */
export function gradeScenario(rubric: ScenarioRubric, response: ScenarioResponse): Outcome {
  if (!rubric.scored) return ungraded;
  const nodes = new Map(rubric.nodes.map((node) => [node.id, node]));
  const credits: number[] = [];
  let node = nodes.get(rubric.start);
  for (const id of response.path) {
    const choice = node?.choices.find((choice) => choice.id === id);
    if (choice === undefined) break;
    if (choice.credit !== null) credits.push(choice.credit);
    node = nodes.get(choice.to);
  }
  const ended = node !== undefined && node.choices.length === 0 && credits.length > 0;
  return outcome(ended ? credits.reduce((sum, credit) => sum + credit, 0) / credits.length : 0);
}
