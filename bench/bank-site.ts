import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Contender } from "./measure.ts";

const repository = join(import.meta.dirname, "..");

/** Builds the site that `writeSite` wrote. */
export function builder(folder: string): Contender {
  const main = join(repository, "src/cli/main.ts");
  return {
    name: "waymark",
    args: ["--conditions=waymark-source", main, "build"],
    cwd: folder,
    clear: () => rmSync(join(folder, "_site"), { recursive: true, force: true }),
  };
}

/** A site of a bank, `big`, with so many items, and one with a single item, `one`. */
export function writeSite(folder: string, items: number): void {
  const engine = pathToFileURL(join(repository, "src/index.ts")).href;
  const files = {
    ".eleventy.js": `import { waymark } from ${JSON.stringify(engine)};

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "A bank to measure" });
  return { dir: { input: "content" } };
}
`,
    "content/index.md": "---\ntitle: Home\nsummary: A large bank.\n---\n\nText.\n",
    "quizzes/big.yaml": `id: big\ntitle: Big\nsummary: A large bank.\nitems:\n${Array.from({ length: items }, (_, index) => item(index + 1)).join("")}`,
    "quizzes/one.yaml": `id: one\ntitle: One\nsummary: A bank of one.\nitems:\n${item(items + 1)}`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** As long as the guide's own items are: two paragraphs, four options with feedback each. */
function item(number: number): string {
  const sentence = `A sentence of the ordinary length for the item with the number ${number}.`;
  const options = ["a", "b", "c", "d"].map(
    (id) => `      - id: ${id}
        text: Option ${id} says something of its own on no. ${number}, in one sentence.
        feedback: ${sentence} It says why, and what follows from it.
${id === "b" ? "        key: true\n" : ""}`,
  );
  return `  - id: big-${number}
    kind: single-choice
    stem: |
      ${sentence} ${sentence}

      Which of these holds for no. ${number}?
    rationale: ${sentence} ${sentence} ${sentence}
    objective: Objective ${number % 40}
    difficulty: ${["easy", "medium", "hard"][number % 3]}
    tags: [tag-${number % 25}]
    hints: ["${sentence}"]
    options:
${options.join("")}`;
}
