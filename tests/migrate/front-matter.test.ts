import { expect, it } from "vitest";
import { withFrontMatter } from "../../src/migrate/front-matter.ts";

it("an article without front matter gets some", () => {
  expect(withFrontMatter("# Tea\n", { order: 2, label: "The tea" })).toBe(
    "---\norder: 2\nsidebar:\n  label: The tea\n---\n\n# Tea\n",
  );
});

it("words between two rules are no front matter", () => {
  expect(withFrontMatter("---\nSome words\n---\n", { order: 2 })).toBe(
    "---\norder: 2\n---\n\n---\nSome words\n---\n",
  );
});

it("front matter keeps its lines and gets those that it has not", () => {
  const text = '---\n# ours\ntitle:   "Tea"   # short\n---\n# Tea\n';
  expect(withFrontMatter(text, { aliases: ["/old/"] })).toBe(
    '---\n# ours\ntitle:   "Tea"   # short\naliases:\n  - /old/\n---\n# Tea\n',
  );
});

it("aliases are added to those that are there, and what the navigation says wins", () => {
  const text = "---\naliases: /older/\norder: 7\nsidebar:\n  label: Tea\n---\n";
  expect(withFrontMatter(text, { order: 1, aliases: ["/old/", "/older/"], hidden: true })).toBe(
    "---\naliases:\n  - /older/\n  - /old/\norder: 1\nsidebar:\n  label: Tea\n  hidden: true\n---\n",
  );
});

it("TOML gets its keys before all tables", () => {
  const text = '+++\ntitle = "Tea"\n[params]\nx = 1\n+++\nText\n';
  expect(withFrontMatter(text, { order: 3, label: 'A "b"', aliases: ["/a/"] })).toBe(
    '+++\norder = 3\nsidebar = { label = "A \\"b\\"" }\naliases = ["/a/"]\ntitle = "Tea"\n[params]\nx = 1\n+++\nText\n',
  );
});

it("front matter that is no YAML, and TOML that has the key, cannot be written into", () => {
  expect(withFrontMatter("---\na: [b\n---\n", { order: 1 })).toBeUndefined();
  expect(withFrontMatter('+++\naliases = ["/a/"]\n+++\n', { aliases: ["/b/"] })).toBeUndefined();
});

it("nothing to say changes nothing", () => {
  expect(withFrontMatter("Text\n", { label: undefined, aliases: [] })).toBe("Text\n");
});
