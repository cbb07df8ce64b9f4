import { nearest } from "../nearest.ts";
import { checkUniqueIds } from "./check-options.ts";
import { checkCredits, checkReach } from "./check-paths.ts";
import type { ItemFault } from "./item-fault.ts";
import { type Scenario, startOf } from "./scenario.ts";

type Node = Scenario["nodes"][number];

/** Faults of the graph: ids given twice, targets that are not there, and what no path can do. */
export function checkScenario(item: Scenario): ItemFault[] {
  const ids = new Set(item.nodes.map((node) => node.id));
  const named = item.start === undefined || ids.has(item.start);
  return [
    ...(named ? [] : [missing(item, ["start"], startOf(item))]),
    ...checkUniqueIds(item, "nodes", item.nodes),
    ...item.nodes.flatMap((node, index) => [
      ...checkEnd(item, node, index),
      ...checkChoices(item, node, index),
      ...checkRetry(item, node, index),
    ]),
    // From nowhere, nothing can be reached.
    ...(named ? [...checkReach(item), ...checkCredits(item)] : []),
  ];
}

/** A node either goes on or ends. */
function checkEnd({ id }: Scenario, node: Node, index: number): ItemFault[] {
  const at = ["nodes", index, "id"];
  if (node.choices === undefined && node.ending === undefined) {
    return [
      {
        ...{ path: at, rule: "dead-end" },
        message: `node "${node.id}" of scenario "${id}" has no choices and is no ending`,
        hint: 'add choices, or "ending: good", "mixed", "poor" or "open"',
      },
    ];
  }
  if (node.choices === undefined || node.ending === undefined) return [];
  return [
    {
      ...{ path: ["nodes", index, "ending"], rule: "ending-with-choices" },
      message: `node "${node.id}" of scenario "${id}" is an ending and has choices`,
      hint: "leave out one of the two",
    },
  ];
}

function checkChoices(item: Scenario, { choices = [] }: Node, index: number): ItemFault[] {
  const twice = checkUniqueIds(item, "choices", choices);
  const ids = item.nodes.map((node) => node.id);
  return [
    ...twice.map((fault) => ({ ...fault, path: ["nodes", index, ...fault.path] })),
    ...choices.flatMap(({ to }, place) =>
      ids.includes(to) ? [] : [missing(item, ["nodes", index, "choices", place, "to"], to)],
    ),
  ];
}

function checkRetry(item: Scenario, node: Node, index: number): ItemFault[] {
  const { retry } = node;
  if (retry === undefined) return [];
  const path = ["nodes", index, "retry"];
  const target = item.nodes.find((other) => other.id === retry);
  if (target === undefined) return [missing(item, path, retry)];
  if (node.ending === undefined) {
    return [
      {
        ...{ path, rule: "retry-without-ending" },
        message: `node "${node.id}" of scenario "${item.id}" has "retry" and is no ending`,
        hint: "only an ending offers to go back: leave it out, or lead a choice there",
      },
    ];
  }
  if (target.ending === undefined) return [];
  return [
    {
      ...{ path, rule: "retry-to-ending" },
      message: `node "${node.id}" of scenario "${item.id}" goes back to "${retry}", which is an ending`,
      hint: "name a node that has choices",
    },
  ];
}

function missing(item: Scenario, path: ItemFault["path"], name: string): ItemFault {
  const ids = [...new Set(item.nodes.map((node) => node.id))];
  const suggestion = nearest(name, ids);
  return {
    ...{ path, rule: "missing-node" },
    message: `scenario "${item.id}" has no node "${name}"`,
    hint: suggestion ? `did you mean "${suggestion}"?` : `it has: ${ids.join(", ")}`,
  };
}
