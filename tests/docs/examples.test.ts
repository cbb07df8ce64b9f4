import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, it } from "vitest";
import { starterFiles } from "../../src/cli/new/starter.ts";
import { repository } from "../support/build-site.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { blocksOf, changedBy, manualPages } from "../support/manual-blocks.ts";
import { type Files, writeFolder } from "../support/read-and-build.ts";

// Blocks of code under a file's name are that file, whole: put into the site of the tutorial, nothing
// is wrong with them, not even a little.

const begun = {
  title: "Tea for beginners",
  language: "en-GB",
  questions: false,
  name: "tea",
  waymark: "",
};

// By Node, as a site's configuration loads it.
const api: typeof import("waymark") = createRequire(import.meta.url)("waymark");

const withFiles = manualPages().filter(
  (page) => !isTriedElsewhere(page) && filesOf(page).length > 0,
);

/** A bank without ids is shown as what to have them written into. */
const meant = "quizzes/quick.yaml unwritten-ids";

it("pages of the manual show whole files", () => {
  expect(withFiles.length).toBeGreaterThan(1);
});

it.each(withFiles)("what %s shows can be saved and is right", async (page) => {
  const files = withOwnConfiguration(Object.fromEntries(filesOf(page)));
  const root = await writeFolder(forTests(files));
  try {
    const { diagnostics } = await api.check(root);
    const others = diagnostics.filter(({ rule, file }) => `${file} ${rule}` !== meant);
    expect(others.map(api.formatDiagnostic)).toEqual([]);
    // Faults of templates and stylesheets show in a build.
    if (Object.keys(files).some((name) => name.startsWith("_includes/"))) {
      await besideLastBundle(root, "en", () => api.build(root));
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

/** By the tutorial's own test, and by that of the rules' pages, half of whose files are wrong. */
function isTriedElsewhere(page: string): boolean {
  return (
    page === "docs/content/tutorial/index.md" || page.startsWith("docs/content/reference/rules/")
  );
}

function filesOf(page: string): readonly (readonly [name: string, text: string])[] {
  return blocksOf(page)
    .filter(({ title, language }) => title !== "" && language !== "diff")
    .map(({ title, code }) => [title, code]);
}

/** In the tutorial's site, where one `waymark.config` takes the place of another. */
function withOwnConfiguration(files: Files): Files {
  const { "waymark.config.yaml": usual = "", ...others } = tutorialsSite();
  const hasOwn = Object.keys(files).some((name) => name.startsWith("waymark.config"));
  return { ...others, ...(!hasOwn && { "waymark.config.yaml": usual }), ...files };
}

/** What the tutorial's reader has at its end: the site that a command made, and what was saved and changed. */
function tutorialsSite(): Files {
  const site = new Map(starterFiles(begun));
  for (const block of blocksOf("docs/content/tutorial/index.md").filter(
    ({ title }) => title !== "",
  )) {
    const before = site.get(block.title) ?? "";
    site.set(block.title, block.language === "diff" ? changedBy(block, before) : block.code);
  }
  return Object.fromEntries(site);
}

/** The same, where "waymark" is this repository's. */
function forTests(files: Files): Files {
  const engine = path.join(repository, "src/index.ts");
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replace('"waymark"', `"${engine}"`)]),
  );
}
