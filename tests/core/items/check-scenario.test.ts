import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkItem } from "../../../src/core/items/authoring.ts";
import { type Scenario, scenarioSchema } from "../../../src/core/items/scenario.ts";

interface Drawn {
  readonly id: string;
  readonly choices?: readonly {
    readonly id: string;
    readonly to: string;
    readonly credit?: number;
  }[];
  readonly ending?: string | undefined;
  readonly retry?: string;
}

function scenario(nodes: readonly Drawn[], more: Readonly<Record<string, unknown>> = {}): Scenario {
  return scenarioSchema().parse({
    ...{ kind: "scenario", id: "walk", stem: "What now?", rationale: "So.", ...more },
    nodes: nodes.map(({ choices, ...node }) => ({
      ...{ text: "Text", ...node },
      ...(choices && { choices: choices.map((each) => ({ text: "Do", feedback: "So", ...each })) }),
    })),
  });
}

/** `rule` and the path of each fault. */
function faults(item: Scenario): readonly string[] {
  return checkItem(item).map(({ rule, path }) => `${rule} ${path.join(".")}`);
}

/** Choices named by their targets. */
function to(...targets: readonly string[]) {
  return targets.map((target) => ({ id: `to-${target}`, to: target }));
}

const sound: readonly Drawn[] = [
  { id: "start", choices: to("fork", "end") },
  { id: "fork", choices: to("start", "bad", "end") },
  { id: "bad", ending: "poor", retry: "fork" },
  { id: "end", ending: "good" },
];

function changed(index: number, change: Partial<Drawn>): Scenario {
  return scenario(sound.map((node, at) => (at === index ? { ...node, ...change } : node)));
}

test("a sound graph, with a circle in it, has no faults", () => {
  expect(faults(scenario(sound))).toEqual([]);
});

describe("each fault has its own name and place", () => {
  const lonely = { id: "lonely", ending: "open" };
  test.each<[string, Scenario, readonly string[]]>([
    ["a node that nothing leads to", scenario([...sound, lonely]), ["unreachable-node nodes.4.id"]],
    [
      "a node without choices that is no ending",
      changed(3, { ending: undefined }),
      ["dead-end nodes.3.id"],
    ],
    [
      "a target that is not there",
      changed(1, { choices: to("start", "bad", "edn") }),
      ["missing-node nodes.1.choices.2.to"],
    ],
    ["a start that is not there", scenario(sound, { start: "strat" }), ["missing-node start"]],
    ["a way back to nowhere", changed(2, { retry: "frok" }), ["missing-node nodes.2.retry"]],
    ["a way back to an ending", changed(2, { retry: "end" }), ["retry-to-ending nodes.2.retry"]],
    [
      "a way back from a fork",
      changed(1, { retry: "start" }),
      ["retry-without-ending nodes.1.retry"],
    ],
    [
      "an ending that goes on",
      changed(3, { choices: to("start") }),
      ["ending-with-choices nodes.3.ending"],
    ],
    [
      "two nodes of one name",
      scenario([...sound, { id: "end", ending: "mixed" }]),
      ["duplicate-id nodes.4.id"],
    ],
    [
      "two choices of one name",
      changed(0, { choices: [...to("fork"), { id: "to-fork", to: "end" }] }),
      ["duplicate-id nodes.0.choices.1.id"],
    ],
    [
      "a circle that nothing leads out of",
      scenario([
        { id: "start", choices: to("a", "end") },
        { id: "a", choices: to("b") },
        { id: "b", choices: to("a") },
        { id: "end", ending: "good" },
      ]),
      ["no-ending nodes.1.id", "no-ending nodes.2.id"],
    ],
    [
      "an ending at the very start",
      scenario([
        { id: "end", ending: "good" },
        { id: "a", choices: to("end") },
      ]),
      ["unreachable-node nodes.1.id"],
    ],
  ])("%s", (_, item, expected) => {
    expect(faults(item)).toEqual(expected);
  });

  test("a missing target is told with the nearest name", () => {
    expect(checkItem(changed(1, { choices: to("start", "bad", "edn") }))).toMatchObject([
      { message: 'scenario "walk" has no node "edn"', hint: 'did you mean "end"?' },
    ]);
  });
});

describe("credits, where the scenario is scored", () => {
  const node = (credits: readonly (number | undefined)[]): readonly Drawn[] => [
    {
      id: "start",
      choices: credits.map((credit, index) => ({
        ...{ id: `c-${index}`, to: "end" },
        ...(credit !== undefined && { credit }),
      })),
    },
    { id: "end", ending: "open" },
  ];

  test.each([
    { credits: [1, 0], scored: true, expected: [] },
    {
      credits: [1, undefined],
      scored: true,
      expected: ["no-credit nodes.0.choices.1.id", "unscored-path nodes.1.id"],
    },
    { credits: [undefined], scored: true, expected: ["unscored-path nodes.1.id"] },
    { credits: [1, undefined], scored: false, expected: [] },
  ])("$credits, scored: $scored", ({ credits, scored, expected }) => {
    expect(faults(scenario(node(credits), { scored }))).toEqual(expected);
  });
});

describe("any small graph", () => {
  const graphs = fc.integer({ min: 2, max: 7 }).chain((size) =>
    fc.array(
      fc.oneof(
        fc.constant("ending" as const),
        fc.constant("dead" as const),
        // One target too many is a node that is not there.
        fc.array(fc.nat(size), { minLength: 1, maxLength: 3 }),
      ),
      { minLength: size, maxLength: size },
    ),
  );

  /**
   * Which faults there are, by a matrix of who leads to whom, squared until it no longer grows: slow,
   * plain and nothing like the code under test.
   */
  function expected(graph: readonly ("ending" | "dead" | readonly number[])[]): readonly string[] {
    const size = graph.length;
    const leads = graph.map((node, from) =>
      Array.from(
        { length: size + 1 },
        (_, at) => at === from || (Array.isArray(node) && node.includes(at)),
      ),
    );
    leads.push(Array.from({ length: size + 1 }, (_, at) => at === size));
    for (let grew = true; grew; ) {
      grew = false;
      for (const row of leads) {
        row.forEach((_, at) => {
          if (!row[at] && row.some((is, via) => is && leads[via]?.[at])) {
            row[at] = true;
            grew = true;
          }
        });
      }
    }
    const isStop = (at: number) => at === size || !Array.isArray(graph[at]);
    return graph
      .flatMap((node, index) => [
        ...(node === "dead" ? [`dead-end nodes.${index}.id`] : []),
        ...(Array.isArray(node)
          ? node.flatMap((target, place) =>
              target === size ? [`missing-node nodes.${index}.choices.${place}.to`] : [],
            )
          : []),
        ...(leads[0]?.[index] ? [] : [`unreachable-node nodes.${index}.id`]),
        ...(leads[0]?.[index] && !leads[index]?.some((is, at) => is && isStop(at))
          ? [`no-ending nodes.${index}.id`]
          : []),
      ])
      .toSorted();
  }

  test("exactly the faults that a matrix of its paths shows are found", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const nodes = graph.map((node, index): Drawn => {
          if (node === "dead") return { id: `n${index}` };
          if (node === "ending") return { id: `n${index}`, ending: "open" };
          const choices = node.map((target, place) => ({ id: `c${place}`, to: `n${target}` }));
          return { id: `n${index}`, choices };
        });
        expect(faults(scenario(nodes)).toSorted()).toEqual(expected(graph));
      }),
      { numRuns: 250 },
    );
  });
});
