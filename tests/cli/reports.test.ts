import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../support/build-site.ts";
import { article, type Files, soundFiles, writeSite } from "../support/read-and-build.ts";
import { configuration, waymark } from "./support.ts";

async function site(files: Files = {}): Promise<string> {
  return writeSite({ ...soundFiles, ".eleventy.js": configuration, ...files });
}

// Each is a process of its own, or several.
const patience = { timeout: 120_000 };

describe("this repository's guide", () => {
  it("has no section, objective or item without its counterpart", patience, async () => {
    const { code, output } = await waymark(repository, "coverage");
    expect(output).toMatch(
      /Sections without items: none\n.*: none\n.*: none\nDraws that hardly vary/,
    );
    expect(code).toBe(0);
  });

  it("has a list of external links that is up to date", patience, async () => {
    expect(await waymark(repository, "links", "--check")).toEqual({ code: 0, output: "" });
  });
});

it("waymark coverage exits with 1 when something is left, and names it", patience, async () => {
  const folder = await site({
    "content/guide/choice.md": article(
      "Choice",
      "Intro.\n\n## Options {#options}\n\nSome.\n\n## Left {#left}\n\nMore.",
      "objectives:\n  - Choose\n",
    ),
  });
  const { code, output } = await waymark(folder, "coverage");
  expect(code).toBe(1);
  expect(output).toContain("Sections without items: 1\n  content/guide/choice.md#left\n");
  expect(output).toContain("Objectives without items: 1\n  content/guide/choice.md: Choose\n");
});

it(
  "waymark links keeps the days that opening wrote, and --check tells when the list is old",
  patience,
  async () => {
    const folder = await site({
      "content/index.md": article("Home", "[A](https://a.example/) and [B](https://b.example/)."),
      "links-opened.json": '{ "https://a.example/": "2026-03-01" }\n',
    });
    const listed = await waymark(folder, "links");
    expect(listed.code).toBe(0);
    const list = await readFile(path.join(folder, "external-links.md"), "utf8");
    expect(list).toContain("| <https://a.example/> | 2026-03-01 | `index.html` |");
    expect(list).toContain("| <https://b.example/> | not yet opened | `index.html` |");
    await writeFile(path.join(folder, "content/index.md"), article("Home", "No links."));
    expect((await waymark(folder, "links", "--check")).code).toBe(1);
  },
);
