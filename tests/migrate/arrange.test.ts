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

const section = (label: string, entries: readonly Entry[], own?: string): Entry => ({
  ...{ kind: "section", label, entries },
  ...(own !== undefined && { page: own }),
});

it("pages among folders are told where the sidebar parts them, and at the top said", () => {
  const inner = arrange([page("a/b/x.md"), page("a/one.md"), page("a/b/y.md"), page("c/z.md")]);
  expect(inner).toMatchObject({ mixed: ["a"], sidebar: [] });
  const top = arrange([page("first.md"), page("a/one.md"), page("last.md")]);
  expect(top).toMatchObject({ mixed: [], sidebar: ["first.md", "a", "last.md"] });
});

it("a section of just one folder's pages names it, and others are sections of the sidebar", () => {
  const { folders, sidebar } = arrange([
    page("index.md"),
    section("All of A", [page("a/one.md"), page("a/two.md")]),
    section("Mixed", [page("b/three.md"), page("last.md"), section("Deep", [page("c/x.md")])]),
  ]);
  expect(folders.get("a")).toEqual({ order: 1, title: "All of A" });
  expect(sidebar).toEqual(["a", { title: "Mixed", pages: ["b/three.md", "last.md", "c"] }]);
});

it("sections of a folder stand in it, with their own pages, and a page in the first that lists it", () => {
  const { sidebar, again } = arrange([
    section("Guide", [
      section("Begin", [page("guide/one.md")], "guide/begin.md"),
      section("Go on", [page("guide/two.md"), page("guide/one.md")]),
    ]),
    page("last.md"),
  ]);
  expect(sidebar).toEqual([
    {
      folder: "guide",
      pages: [
        { title: "Begin", page: "guide/begin.md", pages: ["guide/one.md"] },
        { title: "Go on", pages: ["guide/two.md"] },
      ],
    },
    "last.md",
  ]);
  expect(again).toEqual(["guide/one.md"]);
});

it("sections of a language stand in its folder", () => {
  const of = (base: string) => [
    section("Begin", [page(`${base}one.md`), page(`${base}deep/two.md`)]),
    section("More", [page(`${base}three.md`)]),
  ];
  const { sidebar } = arrange([...of(""), ...of("fr/")], new Set(["fr"]));
  const sections = (base: string) => [
    { title: "Begin", pages: [`${base}one.md`, `${base}deep/two.md`] },
    { title: "More", pages: [`${base}three.md`] },
  ];
  expect(sidebar).toEqual([...sections(""), { folder: "fr", pages: sections("fr/") }]);
});
