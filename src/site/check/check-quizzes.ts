import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { YamlPath } from "../../markdown/source-file.ts";
import { diagnosticAt, type Fault } from "../../markdown/source-file.ts";
import { namedItems } from "../read/named-items.ts";
import type { Quiz } from "../read/quiz.ts";
import type { QuizFile } from "../read/read-quiz.ts";
import type { Pool } from "../read/select.ts";
import { isOwn } from "../read/stand-ins.ts";
import { locateIn } from "../read/value-places.ts";
import { allBanks, type Site } from "../site.ts";
import { poolsOfQuiz } from "../translated-quizzes.ts";
import { unknownName } from "./fault-words.ts";

/** What authored quizzes select is there, and enough of it. */
export function checkQuizzes(site: Site): Diagnostic[] {
  const ids = allBanks(site).flatMap((bank) => namedItems(bank).flatMap(({ id }) => id ?? []));
  const items = new Set(ids);
  return site.quizzes.flatMap((quizFile) => checkQuiz(quizFile, site, items));
}

function checkQuiz(quizFile: QuizFile, site: Site, items: ReadonlySet<string>): Diagnostic[] {
  const { file, quiz, places, original, replaced } = quizFile;
  const { banks } = site.index;
  const diagnostics: Diagnostic[] = [];
  const locate = locateIn(file, places);
  const report = (path: YamlPath, fault: Fault) => {
    if (isOwn(replaced, path)) diagnostics.push(diagnosticAt(file, locate(path), fault));
  };
  const seen = new Set<string>();
  // What a translation takes from its original is told there.
  const { items: named, draw: draws } = original ? writtenIn(quizFile, original) : quiz;
  named?.forEach((id, index) => {
    if (!items.has(id)) report(["items", index], unknownName("item", id, items.keys()));
    else if (seen.has(id)) report(["items", index], namedTwice(id));
    seen.add(id);
  });
  const pools = poolsOfQuiz(quizFile, site).slice(-(quiz.draw?.length ?? 0));
  draws?.forEach((draw, index) => {
    const unknown = draw.from.flatMap((id, place) => (banks.has(id) ? [] : [{ id, place }]));
    for (const { id, place } of unknown) {
      report(["draw", index, "from", place], unknownName("bank", id, banks.keys()));
    }
    const pool = pools[index];
    // A pool that lacks a bank would only say the same again, and what another condition says is not known.
    const isKnown = replaced.every(
      ([list, of, key]) => list !== "draw" || of !== index || key === "count",
    );
    if (unknown.length > 0 || !pool || !isKnown) return;
    const left = surelyLeft(pool, pools.slice(0, index));
    if (pool.items.length === 0) report(["draw", index], emptyPool);
    else if (left < pool.count && replaced.every(([list]) => list !== "draw"))
      report(["draw", index, "count"], tooMany(pool, left));
  });
  return diagnostics;
}

/** Of what a translation asks, what is other than in its original. */
function writtenIn({ quiz }: QuizFile, original: QuizFile): Pick<Quiz, "items" | "draw"> {
  return {
    items: isDeepStrictEqual(quiz.items, original.quiz.items) ? undefined : quiz.items,
    draw: isDeepStrictEqual(quiz.draw, original.quiz.draw) ? undefined : quiz.draw,
  };
}

/** How many items of a pool are left, whatever earlier draws took. */
function surelyLeft(pool: Pool, earlier: readonly Pool[]): number {
  const ids = new Set(pool.items.map(({ item }) => item.id));
  const taken = earlier.map(({ count, items }) =>
    Math.min(count, items.filter(({ item }) => ids.has(item.id)).length),
  );
  return pool.items.length - taken.reduce((sum, count) => sum + count, 0);
}

function namedTwice(id: string): Fault {
  return {
    rule: "duplicate-id",
    message: `the item "${id}" is already named above`,
    hint: "name each item once",
  };
}

const emptyPool: Fault = {
  rule: "empty-pool",
  message: "no item of these banks is as described",
  hint: "take away a condition, or add such items",
};

function tooMany({ count, items }: Pool, left: number): Fault {
  const others =
    left < items.length ? `, of which earlier draws may leave ${Math.max(0, left)}` : "";
  return {
    rule: "pool-too-small",
    message: `${count} are to be drawn from a pool of ${items.length}${others}`,
    hint: "draw fewer, or widen the pool",
  };
}
