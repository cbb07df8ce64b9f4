import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AttemptEvent } from "../../../src/core/attempts/attempt-events.ts";
import { mergeEvents, mergeInto } from "../../../src/core/attempts/merge.ts";

describe("an exam's forms, in logs of which each may lack what another has", () => {
  const form = fc.record({
    kind: fc.constantFrom("entered" as const, "entered" as const, "submitted" as const),
    attempt: fc.constantFrom("one", "two"),
    item: fc.constantFrom("q1", "q2"),
    at: fc.nat(5),
    held: fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }),
  });
  const three = fc.array(form, { maxLength: 20 }).map((forms) => {
    const all = forms.map(({ kind, attempt, item, at, held }, id) => {
      const fields = {
        v: 2,
        id: `${id}`,
        at,
        tz: 0,
        quiz: "consent",
        mode: "exam",
        attempt,
      } as const;
      const event: AttemptEvent =
        kind === "submitted"
          ? { ...fields, kind }
          : { ...fields, kind, item, response: null, flagged: false };
      return { event, held };
    });
    const nth = (log: number) =>
      all.filter(({ held }) => held.includes(log)).map(({ event }) => event);
    return [nth(0), nth(1), nth(2)] as const;
  });

  test("merging is associative, whatever the order, and merging again changes nothing", () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const merged = mergeEvents(a, b, c);
        expect(mergeEvents(mergeEvents(a, b), c)).toEqual(merged);
        expect(mergeEvents(a, mergeEvents(c, b))).toEqual(merged);
        expect(mergeInto(merged, b)).toMatchObject({ events: merged, changed: [] });
      }),
    );
  });

  test("what stays is the latest of each form, and nothing of an exam that was handed in", () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const all = [...a, ...b, ...c];
        const open = ["one", "two"].filter(
          (attempt) => !all.some((e) => e.kind === "submitted" && e.attempt === attempt),
        );
        const latest = open.flatMap((attempt) =>
          ["q1", "q2"].flatMap((item) => {
            const forms = all.filter(
              (e) => e.kind === "entered" && e.attempt === attempt && e.item === item,
            );
            const last = forms.toSorted((x, y) => x.at - y.at || (x.id < y.id ? -1 : 1)).at(-1);
            return last ? [last.id] : [];
          }),
        );
        const left = mergeEvents(a, b, c).filter(({ kind }) => kind === "entered");
        expect(left.map(({ id }) => id).sort()).toEqual(latest.sort());
      }),
    );
  });

  test("an older copy does not bring back what was taken out of a text", () => {
    const entry = (id: string, at: number, text: string) => ({
      ...{ v: 2 as const, kind: "entered" as const, id, at, tz: 0 },
      ...{ quiz: "consent", mode: "exam" as const, attempt: "one", item: "q1", flagged: false },
      response: { kind: "reflection" as const, text },
    });
    const copy = [entry("a", 1, "My client Jane Doe said")];
    const own = [entry("b", 2, "Somebody said")];
    expect(mergeInto(own, copy)).toMatchObject({ events: own, changed: [], added: [] });
    expect(mergeInto(copy, own).events).toEqual(own);
  });
});
