import { expect, it } from "vitest";
import { arrange } from "../../src/migrate/arrange.ts";
import type { Entry } from "../../src/migrate/old-site.ts";

const page = (name: string, label?: string): Entry => ({ kind: "page", page: name, label });

it("pages and folders are in order of their first mention, each in its own folder", () => {
  const { pages: settings, folders } = arrange([
    page("home.md"),
    page("b/three.md"),
    page("a/two.md", "Two!"),
    page("a/one.md"),
  ]);
  expect(Object.fromEntries(settings)).toEqual({
    "home.md": { order: 1, label: undefined },
    "b/three.md": { order: 1, label: undefined },
    "a/two.md": { order: 1, label: "Two!" },
    "a/one.md": { order: 2, label: undefined },
  });
  expect(Object.fromEntries(folders)).toEqual({ b: { order: 2 }, a: { order: 3 } });
});

it("pages among folders are told, where the sidebar parts them", () => {
  const top = arrange([page("home.md"), page("a/one.md")]).mixed;
  const inner = arrange([page("a/b/x.md"), page("a/one.md"), page("z.md")]).mixed;
  expect([top, inner]).toEqual([[""], ["a"]]);
});

it("a section of just one folder's pages names it, and others are lost", () => {
  const { folders, lost } = arrange([
    { kind: "section", label: "All of A", entries: [page("a/one.md"), page("a/two.md")] },
    { kind: "section", label: "Mixed", entries: [page("b/three.md"), page("last.md")] },
  ]);
  expect(folders.get("a")).toEqual({ order: 1, title: "All of A" });
  expect(lost).toEqual(["Mixed"]);
});
