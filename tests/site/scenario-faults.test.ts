import { expect, test } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { readChanged } from "../support/read-and-build.ts";

const bank = `id: walk
title: Walk
summary: A walk.
items:
  - id: walk-1
    kind: scenario
    stem: Where to?
    rationale: Because.
    nodes:
      - id: start
        text: Here.
        choices:
          - { id: on, text: Go on, feedback: You go., to: finsh }
          - { id: round, text: Go round, feedback: You turn., to: pond }
      - { id: pond, text: Water. }
      - { id: hill, text: High up., ending: good }
      - { id: finish, text: There., ending: good }
  - id: judged
    kind: single-choice
    stem: Which?
    rationale: Because.
    options:
      - { id: a, text: This, feedback: Yes., verdict: best, credit: 1 }
      - { id: b, text: That, feedback: No., verdict: harmful, credit: 0.2 }
      - { id: c, text: Then, feedback: No., verdict: poor, credit: 0 }
`;

// Lines and columns are counted by hand in the text above.
test("each fault of a scenario's graph, and of a judgement, stands where the author wrote it", async () => {
  const { diagnostics } = await readChanged({ "quizzes/walk.yaml": bank });
  expect(diagnostics.map((fault) => formatDiagnostic(fault).split("\n")[0])).toEqual([
    'quizzes/walk.yaml:13:59 missing-node: scenario "walk-1" has no node "finsh"; did you mean "finish"?',
    'quizzes/walk.yaml:15:15 dead-end: node "pond" of scenario "walk-1" has no choices and is no ending; add choices, or "ending: good", "mixed", "poor" or "open"',
    'quizzes/walk.yaml:16:15 unreachable-node: no path of scenario "walk-1" leads to node "hill"; let a choice lead there, or leave the node out',
    'quizzes/walk.yaml:17:15 unreachable-node: no path of scenario "walk-1" leads to node "finish"; let a choice lead there, or leave the node out',
    'quizzes/walk.yaml:25:68 credit-order: option "c" of item "judged" is judged poor and scores less than "b", judged harmful; let a better verdict score at least as much',
  ]);
});

test("a link in what becomes a button is told where it stands; anywhere else in a scenario it may be", async () => {
  const linked = bank
    .slice(0, bank.indexOf("  - id: judged"))
    .replace("to: finsh", "to: finish")
    .replace("to: pond", "to: hill")
    .replace("      - { id: pond, text: Water. }\n", "")
    .replace(
      "text: Go on, feedback: You go.",
      'text: "Go [on](#on)", feedback: "See [there](https://a.example)."',
    )
    .replace("text: Go round", "text: 'Go <a href=\"https://a.example\">round</a>, not `<a>`'")
    .replace("text: There.", 'text: "[There](https://a.example)."');
  const { diagnostics } = await readChanged({ "quizzes/walk.yaml": linked });
  const says =
    "link-in-choice: what the learner would do becomes a button, and a link or citation cannot stand in one; move it to the choice's feedback or to the node's text";
  const faults = diagnostics.map((fault) => formatDiagnostic(fault).split("\n")[0]);
  expect(faults.filter((fault) => fault?.includes("link-in-choice"))).toEqual([
    `quizzes/walk.yaml:13:29 ${says}`,
    `quizzes/walk.yaml:14:32 ${says}`,
  ]);
});
