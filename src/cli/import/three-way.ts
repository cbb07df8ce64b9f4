import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../site/read/is-record.ts";
import { alignedTo, mergeJudgements } from "./three-way-parts.ts";

/** Something that both the author and the source changed since the import before: the author's stays. */
export interface Conflict {
  /** The way to it in the item, by names of fields and ids of parts. */
  readonly path: readonly string[];
  /** What the source says now; undefined where it no longer has it. */
  readonly says: unknown;
}

export interface Merged<T = unknown> {
  readonly value: T;
  readonly conflicts: readonly Conflict[];
  /** What came over from the source, by the way to it. */
  readonly updated: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Three states of one thing: as the import before wrote it, as it is in the bank, as the source says it now. */
interface Three<T> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/** Fields that every kind has; the others are one kind's own, and of another kind they go. */
const SHARED = new Set([
  ...["id", "stem", "rationale", "hints", "difficulty", "objective", "section", "sources", "tags"],
  "lint-ignore",
]);

/**
 * An item with what its author changed and what its source changed since the import before. Where both changed
 * the same thing, the author's stays, and is told. Ids of parts are to be the same in all three.
 * @param three.base Without a field where it is not known what the import wrote: then both count as changed.
 */
export function mergeItems({ base, mine, theirs }: Three<Fields>): Merged<Fields> {
  const merge = new Merge();
  const own = (item: Fields) => pick(item, (key) => !SHARED.has(key));
  const shared = (item: Fields) => pick(item, (key) => SHARED.has(key) && key !== "id");
  const [was, here, there] = [own(base), own(mine), own(theirs)];
  const common = merge.fields(
    { base: shared(base), mine: shared(mine), theirs: shared(theirs) },
    [],
  );
  let kindly: Fields = here;
  if (here.kind === there.kind) {
    const known = was.kind === here.kind ? was : {};
    kindly = merge.fields({ base: known, mine: here, theirs: there }, []);
  } else if (isDeepStrictEqual(here, was)) {
    kindly = there;
    merge.updated.push(`kind: ${String(there.kind)}`);
  } else if (!isDeepStrictEqual(there, was)) {
    merge.conflicts.push({ path: ["kind"], says: there });
  }
  return { ...merge, value: { id: mine.id, ...common, ...kindly } };
}

/** The author's item as it is, with all that the source changed told: where the two do not go together. */
export function keptWhole({ base, mine, theirs }: Three<Fields>): Merged<Fields> {
  const conflicts = [...new Set([...Object.keys(base), ...Object.keys(theirs)])]
    .filter((key) => key !== "id" && !isDeepStrictEqual(base[key], theirs[key]))
    .filter((key) => !isDeepStrictEqual(mine[key], theirs[key]))
    .map((key) => ({ path: [key], says: theirs[key] }));
  return { value: mine, conflicts, updated: [] };
}

class Merge {
  readonly conflicts: Conflict[] = [];
  readonly updated: string[] = [];

  fields({ base, mine, theirs }: Three<Fields>, path: readonly string[]): Fields {
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)]);
    const merged = [...keys].map((key) => {
      const three = { base: base[key], mine: mine[key], theirs: theirs[key] };
      return [key, this.value(three, [...path, key])] as const;
    });
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
  }

  value(three: Three<unknown>, path: readonly string[]): unknown {
    const { base, mine, theirs } = three;
    if (isDeepStrictEqual(mine, theirs) || isDeepStrictEqual(base, theirs)) return mine;
    if (isParts(mine) && isParts(theirs)) {
      return this.parts({ base: isParts(base) ? base : [], mine, theirs }, path);
    }
    if (isRecord(mine) && isRecord(theirs)) {
      return this.fields({ base: isRecord(base) ? base : {}, mine, theirs }, path);
    }
    if (isDeepStrictEqual(base, mine)) {
      this.take(path, theirs === undefined ? "no longer in the source" : undefined);
      return theirs;
    }
    this.conflicts.push({ path, says: theirs });
    return mine;
  }

  /** A list, part by part: each is known again by its id, its text, or its place. */
  parts(three: Three<readonly unknown[]>, path: readonly string[]): readonly unknown[] {
    const judged = mergeJudgements(three);
    if (judged.says !== undefined) this.conflicts.push({ path, says: judged.says });
    const { base, mine, theirs } = judged;
    const [inMine, inTheirs] = [alignedTo(base, mine), alignedTo(base, theirs)];
    const result: Placed[] = [];
    for (const [at, part] of mine.entries()) {
      const was = inMine[at];
      const now = was === undefined ? theirsAlone(part, theirs, inTheirs) : inTheirs.indexOf(was);
      const way = [...path, nameOf(part, at)];
      if (now >= 0) {
        const before = was === undefined ? undefined : base[was];
        result.push({
          now,
          part: this.value({ base: before, mine: part, theirs: theirs[now] }, way),
        });
      } else if (was === undefined) result.push({ part });
      else if (isDeepStrictEqual(part, base[was])) this.take(way, "no longer in the source");
      else {
        this.conflicts.push({ path: way, says: undefined });
        result.push({ part });
      }
    }
    this.addNew({ base, mine, theirs }, { inMine, inTheirs, result }, path);
    return this.inOrder({ base, theirs }, { inMine, inTheirs, result }, path);
  }

  /** What the source alone has goes behind what it follows there; what the author took out stays out. */
  private addNew(
    { base, theirs }: Three<readonly unknown[]>,
    to: Aligned,
    path: readonly string[],
  ) {
    const { inMine, inTheirs, result } = to;
    for (const [now, part] of theirs.entries()) {
      if (result.some((placed) => placed.now === now)) continue;
      const was = inTheirs[now];
      const way = [...path, nameOf(part, now)];
      if (was !== undefined && !inMine.includes(was)) {
        if (!isDeepStrictEqual(part, base[was])) this.conflicts.push({ path: way, says: part });
        continue;
      }
      const before = result.findLastIndex((placed) => placed.now !== undefined && placed.now < now);
      result.splice(before + 1, 0, { now, part });
      this.take(way, "new");
    }
  }

  private inOrder(
    { base, theirs }: Pick<Three<readonly unknown[]>, "base" | "theirs">,
    { inMine, inTheirs, result }: Aligned,
    path: readonly string[],
  ): readonly unknown[] {
    const common = base
      .map((_, at) => at)
      .filter((at) => inMine.includes(at) && inTheirs.includes(at));
    const among = (order: readonly (number | undefined)[]) =>
      order.filter((at) => at !== undefined && common.includes(at));
    const [here, there] = [among(inMine), among(inTheirs)];
    if (isDeepStrictEqual(there, common) || isDeepStrictEqual(here, there))
      return result.map(({ part }) => part);
    if (!isDeepStrictEqual(here, common)) {
      this.conflicts.push({ path: [...path, "order"], says: theirs.map(nameOf) });
      return result.map(({ part }) => part);
    }
    this.take([...path, "order"]);
    const known = result.filter(({ now }) => now !== undefined);
    const sorted = known.toSorted((a, b) => (a.now ?? 0) - (b.now ?? 0));
    return result.map((each) => (each.now === undefined ? each : (sorted.shift() ?? each)).part);
  }

  private take(path: readonly string[], how?: string): void {
    this.updated.push(`${path.join(" › ")}${how === undefined ? "" : `: ${how}`}`);
  }
}

interface Placed {
  readonly part: unknown;
  /** Its place in what the source has now. */
  readonly now?: number;
}

interface Aligned {
  readonly inMine: readonly (number | undefined)[];
  readonly inTheirs: readonly (number | undefined)[];
  readonly result: Placed[];
}

/** Where the source has by itself what the author has added, too; else -1. */
function theirsAlone(
  part: unknown,
  theirs: readonly unknown[],
  inTheirs: readonly (number | undefined)[],
): number {
  return theirs.findIndex((other, at) => {
    if (inTheirs[at] !== undefined) return false;
    return isRecord(part) && isRecord(other) && part.id !== undefined
      ? part.id === other.id
      : isDeepStrictEqual(part, other);
  });
}

/** A list of texts, or of parts with fields; not a range of two numbers. */
function isParts(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string" || isRecord(each));
}

/** What a part is called in a way to it. */
export function nameOf(part: unknown, at: number): string {
  const id = isRecord(part) ? (part.id ?? part.match ?? part.value) : undefined;
  return typeof id === "string" || typeof id === "number" ? String(id) : String(at + 1);
}

function pick(item: Fields, is: (key: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(item).filter(([key]) => is(key)));
}
