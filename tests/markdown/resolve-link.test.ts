import { expect, it } from "vitest";
import type { WrittenLink } from "../../src/markdown/link-reference.ts";
import { resolveLink } from "../../src/markdown/resolve-link.ts";

/** What a link in `content/guide/tea.md` comes to; its place is 7. */
function resolved(href: string, kind: WrittenLink["kind"], fromAt?: string) {
  const noted: unknown[] = [];
  const told: unknown[] = [];
  const address = resolveLink(
    { href, kind, at: 7 },
    {
      ...{ from: "content/guide/tea.md", page: "guide/tea.html", fromAt: () => fromAt },
      folders: {
        ...{ content: "content", quizzes: "quizzes" },
        files: new Set(
          ["a.md", "guide/a.md", "guide/tea.md", "guide/cup.png"].map((name) => `content/${name}`),
        ),
        pictures: { sizeOf: () => "unknown", hosts: ["img.example"] },
      },
      note: (link, at) => noted.push([link, at]),
      report: (at, { rule }) => told.push([at, rule]),
    },
  );
  return { address, noted, told };
}

it.each([
  ["a.md", "link", "a.html"],
  ["../a.md#b", "link", "../a.html#b"],
  ["../a.md?c=d#b", "link", "../a.html?c=d#b"],
  ["#b", "link", "#b"],
  ["cup.png", "image", "cup.png"],
  ["a", "wiki", "../a.html"],
  ["a.md", "ref", "a.html"],
  ["none.md", "link", undefined],
  ["none.png", "image", undefined],
] as const)("%s, a %s within the site, is noted and leads to %s", (href, kind, address) => {
  expect(resolved(href, kind)).toEqual({ address, noted: [[{ href, kind }, 7]], told: [] });
});

it("what was put in from another file leads from there", () => {
  expect(resolved("a.md", "link", "content/b.md").address).toBe("../a.html");
});

it.each([
  ["https://example.org/", "link", "https://example.org/", []],
  ["MAILTO:a@example.org", "link", "MAILTO:a@example.org", []],
  ["tel:1", "ref", "tel:1", []],
  ["ftp://example.org/", "link", undefined, ["unsafe-link"]],
  ["javascript:a()", "link", undefined, ["unsafe-link"]],
  ["//example.org/", "link", undefined, ["absolute-link"]],
  ["https://img.example/a b.png", "image", "https://img.example/a%20b.png", []],
  ["https://img.example/a.mp4", "media", undefined, ["external-image"]],
  ["https://example.org/a.png", "image", undefined, ["external-image"]],
  ["data:image/png;base64,a", "image", "data:image/png;base64,a", []],
  ["DATA:IMAGE/png;base64,a", "image", "DATA:IMAGE/png;base64,a", []],
  ["data:image/png;base64,a", "media", undefined, ["unsafe-link"]],
  ["data:text/html,a", "image", undefined, ["unsafe-link"]],
  ["VBScript:a()", "image", undefined, ["unsafe-link"]],
  ["file:///a.png", "image", undefined, ["unsafe-link"]],
  ["", "link", "", ["empty-link"]],
  [" ", "image", " ", ["empty-link"]],
] as const)(
  "%s, a %s to elsewhere, is printed as %s, and told: %j",
  (href, kind, address, rules) => {
    expect(resolved(href, kind)).toEqual({
      address,
      noted: [],
      told: rules.map((rule) => [7, rule]),
    });
  },
);
