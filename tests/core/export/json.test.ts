import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeEvents } from "../../../src/core/attempts/merge.ts";
import { backupLimits, readBackup, writeBackup } from "../../../src/core/export/json.ts";
import { answered, anyEvent, march } from "../progress/progress-events.ts";

const now = march(1);

test("a history comes back from its file as it was", () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (events) => {
      const read = readBackup(writeBackup(events, now));
      expect(read).toEqual({ status: "read", events, unreadable: 0 });
    }),
  );
});

test("the file says what it is, since when, and has an event a line", () => {
  const [a, b] = [answered({ id: "a" }), answered({ id: "b" })];
  expect(writeBackup([a, b], now)).toBe(
    `{"waymark":1,"exported":"2026-03-01T12:00:00.000Z","events":[\n${JSON.stringify(a)},\n${JSON.stringify(b)}\n]}\n`,
  );
  expect(JSON.parse(writeBackup([], now))).toMatchObject({ waymark: 1, events: [] });
});

test("entries that are no events are left out and counted; the others come", () => {
  const good = answered();
  const bad = [null, 7, {}, { ...good, score: 2 }, { ...good, kind: "dreamt" }, { ...good, v: 3 }];
  const text = JSON.stringify({ waymark: 1, exported: "", events: [...bad, good] });
  expect(readBackup(text)).toEqual({ status: "read", events: [good], unreadable: 6 });
});

test("what this version cannot read goes along as it is, but for what JSON cannot say", () => {
  const newer = { v: 9, id: "n", kind: "dreamt", of: [1, null] };
  const text = writeBackup([answered({ id: "a" })], now, [newer, { id: "b", big: 1n }]);
  expect(JSON.parse(text).events).toEqual([answered({ id: "a" }), newer]);
});

test("where the reader was goes along, for what reads it to check", () => {
  const place = { article: { url: "a.html", title: "A" }, section: null, next: null, at: 7 };
  expect(readBackup(writeBackup([], now, [], place))).toMatchObject({ events: [], place });
  expect(readBackup(writeBackup([], now))).not.toHaveProperty("place");
});

test("a mark of byte order within a text is part of it", () => {
  const event = answered({ id: "a\uFEFFb" });
  expect(readBackup(writeBackup([event], now))).toMatchObject({ events: [event] });
});

test("a byte order mark in front does no harm", () => {
  expect(readBackup(`\uFEFF${writeBackup([], now)}`).status).toBe("read");
});

describe("is refused", () => {
  test.each([
    ["not-json", "a picture", "PNG…"],
    ["not-json", "half a file", writeBackup([answered()], now).slice(0, 60)],
    ["no-backup", "another program's file", '{"events":[]}'],
    ["no-backup", "a list", "[]"],
    ["no-backup", "no events", '{"waymark":1}'],
    ["newer", "a later version's file", '{"waymark":2,"events":[]}'],
    [
      "too-many",
      "more than it can be",
      `{"waymark":1,"events":[${"0,".repeat(backupLimits.events)}0]}`,
    ],
  ])("as %s: %s", (reason, _, text) => {
    expect(readBackup(text)).toEqual({ status: "refused", reason });
  });
});

test("nothing in a file makes reading throw, and what it gives can be merged", () => {
  const file = fc.oneof(
    fc.string(),
    fc.json(),
    fc.anything().map((events) => JSON.stringify({ waymark: 1, events: [events] }) ?? ""),
  );
  fc.assert(
    fc.property(file, (text) => {
      const read = readBackup(text);
      if (read.status === "read") mergeEvents(read.events);
    }),
  );
});
