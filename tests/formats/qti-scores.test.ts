import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { makeItems } from "../../src/cli/import/made-items.ts";
import { allGraders } from "../../src/core/items/all-graders.ts";
import { rubricOf } from "../../src/core/items/authoring.ts";
import { grade } from "../../src/core/items/grade.ts";
import type { Item, Response } from "../../src/core/items/item.ts";
import { readQti } from "../../src/formats/qti/read-qti.ts";
import { tagOf } from "../../src/formats/question/tag-of.ts";
import { bankSchema } from "../../src/site/read/bank.ts";
import { repository } from "../support/build-site.ts";

// The cases of pie-qti, a player of QTI, lie beside the repository: what a response scores there, it scores here.
const folder = path.join(
  repository,
  "../shared/data/questions/pie-qti/packages/item-player/tests/conformance/fixtures",
);

interface Case {
  readonly name: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly score?: number;
    readonly outcomes?: Readonly<Record<string, unknown>>;
  };
}

it.skipIf(!existsSync(folder))("scores what pie-qti scores, or tells how it differs", () => {
  const compared: string[] = [];
  const faults: string[] = [];
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name, "item.xml");
    if (!existsSync(file)) continue;
    const made = makeItems(
      readQti({ name: "item.xml", bytes: readFileSync(file) }),
      "x",
      (it) => it,
    );
    const [only, ...others] = made.items;
    if (!only || others.length > 0) continue;
    const item = bankSchema.parse({ id: "x", title: "x", items: [only.item] }).items[0];
    if (!item || item.kind === "reflection") continue;
    const { cases } = JSON.parse(readFileSync(path.join(folder, name, "cases.json"), "utf8")) as {
      readonly cases: readonly Case[];
    };
    const scored = cases.flatMap((each) => {
      const score = each.expect.score ?? each.expect.outcomes?.SCORE;
      return typeof score === "number" ? [{ ...each, score }] : [];
    });
    const best = Math.max(...scored.map(({ score }) => score));
    if (!(best > 0)) continue;
    // What an import tells to score otherwise may.
    const told = only.losses.filter(({ what }) =>
      /scor|count|right|%|took|chosen|weights/.test(what),
    );
    for (const { responses, score, name: title } of scored) {
      const ours = grade(allGraders, rubricOf(item), responseTo(item, responses)).score;
      const isSame = Math.abs((ours ?? 0) - Math.max(0, score) / best) < 0.001;
      if (!isSame && told.length > 0) continue;
      if (!isSame) faults.push(`${name}: ${title} scores ${score} of ${best} there, here ${ours}`);
      compared.push(name);
    }
  }
  expect(faults).toEqual([]);
  expect(new Set(compared).size).toBeGreaterThanOrEqual(19);
});

function responseTo(item: Item, responses: Readonly<Record<string, unknown>>): Response | null {
  const values = Object.values(responses).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
      one === null ? [] : String(one),
    ),
  );
  const ids = values.map(tagOf);
  const [first] = values;
  switch (item.kind) {
    case "single-choice":
      return first === undefined ? null : { kind: item.kind, chosen: ids[0] ?? "" };
    case "multiple-choice":
      return { kind: item.kind, chosen: ids };
    case "true-false":
      return first === undefined
        ? null
        : { kind: item.kind, answer: first.toLowerCase() === "true" };
    case "short-answer":
      return first === undefined ? null : { kind: item.kind, text: first };
    case "numeric":
      return first === undefined ? null : { kind: item.kind, text: first, value: Number(first) };
    case "ordering":
      return { kind: item.kind, order: ids };
    case "matching": {
      const pairs = values.map((value) => value.split(" ").map(tagOf));
      const prompts = new Set(item.prompts.map(({ id }) => id));
      return {
        kind: item.kind,
        pairs: pairs.map(([one = "", two = ""]) =>
          prompts.has(one) ? { prompt: one, response: two } : { prompt: two, response: one },
        ),
      };
    }
    case "cloze":
      return {
        kind: item.kind,
        filled: Object.entries(responses).flatMap(([id, value]) => {
          if (value === null) return [];
          if (Array.isArray(value)) {
            return value.map((pair) => {
              const [text = "", gap = ""] = String(pair).split(" ").map(tagOf);
              return { gap, text };
            });
          }
          const gap = item.gaps.find((each) => each.id === tagOf(id));
          return [{ gap: tagOf(id), text: gap?.options ? tagOf(String(value)) : String(value) }];
        }),
      };
    default:
      return null;
  }
}
