import type { ItemFault } from "./item-fault.ts";
import { type Scenario, startOf } from "./scenario.ts";

type Node = Scenario["nodes"][number];
type Choice = NonNullable<Node["choices"]>[number];
type Graph = ReadonlyMap<string, Node>;

/** Faults of nodes that no path reaches, and of those that a path reaches and cannot end from. */
export function checkReach(item: Scenario): ItemFault[] {
  const graph = graphOf(item);
  const reached = reachable(graph, startOf(item));
  return item.nodes.flatMap((node, index): ItemFault[] => {
    const fault = { path: ["nodes", index, "id"] };
    if (!reached.has(node.id)) {
      return [
        {
          ...{ ...fault, rule: "unreachable-node" },
          message: `no path of scenario "${item.id}" leads to node "${node.id}"`,
          hint: "let a choice lead there, or leave the node out",
        },
      ];
    }
    // Choices that lead nowhere and dead ends are faults of their own: mending those may mend this.
    const ahead = [...reachable(graph, node.id)].map((id) => graph.get(id));
    if (ahead.some((other) => other?.choices === undefined || other.ending !== undefined))
      return [];
    return [
      {
        ...{ ...fault, rule: "no-ending" },
        message: `no path from node "${node.id}" of scenario "${item.id}" leads to an ending`,
        hint: "let a choice lead out of the circle",
      },
    ];
  });
}

/** Faults of a scored scenario: choices without credit beside others, and paths that score nothing. */
export function checkCredits(item: Scenario): ItemFault[] {
  if (!item.scored) return [];
  const someCredits = item.nodes.flatMap(({ id, choices = [] }, index) => {
    if (!choices.some(hasCredit)) return [];
    return choices.flatMap((choice, place): ItemFault[] => {
      if (hasCredit(choice)) return [];
      return [
        {
          ...{ path: ["nodes", index, "choices", place, "id"], rule: "no-credit" },
          message: `choice "${choice.id}" of node "${id}" has no credit, and others there have`,
          hint: 'add what it scores, such as "credit: 0.5"',
        },
      ];
    });
  });
  const free = reachable(graphOf(item), startOf(item), (choice) => !hasCredit(choice));
  const unscored = item.nodes.flatMap((node, index): ItemFault[] => {
    if (node.ending === undefined || !free.has(node.id)) return [];
    return [
      {
        ...{ path: ["nodes", index, "id"], rule: "unscored-path" },
        message: `a path of scored scenario "${item.id}" leads to ending "${node.id}" without a credit`,
        hint: "give credits to the choices of a node on the way, or leave out “scored”",
      },
    ];
  });
  return [...someCredits, ...unscored];
}

/** The first of nodes with the same id counts; the others are a fault of their own. */
function graphOf({ nodes }: Scenario): Graph {
  return new Map(nodes.toReversed().map((node) => [node.id, node]));
}

/** Ids that paths of such choices lead to from `start`, among them targets that are not there. */
function reachable(
  graph: Graph,
  start: string,
  may: (choice: Choice) => boolean = () => true,
): ReadonlySet<string> {
  const reached = new Set([start]);
  // A set goes on with what is added to it on the way.
  for (const id of reached) {
    for (const choice of graph.get(id)?.choices ?? []) if (may(choice)) reached.add(choice.to);
  }
  return reached;
}

function hasCredit({ credit }: Choice): boolean {
  return credit !== undefined;
}
