import { performance } from "node:perf_hooks";
import { createMarkdown } from "../src/markdown/markdown.ts";
import { createMessages } from "../src/messages/messages.ts";
import { readArticle } from "../src/site/read/read-article.ts";

const messages = createMessages("en");
const markdown = createMarkdown();

// How long one very long article takes to read: `node bench/linear-article.ts`. Twice the length should
// take twice the time, whatever it is made of. `--try` reads short ones, to see whether it works.

const folders = { content: "content", quizzes: "quizzes" };
const parts: Readonly<Record<string, (index: number) => string>> = {
  paragraphs: () => "A paragraph of a few words, no more.\n",
  headings: () => "## The same heading\n\nText.\n",
  links: (index) => `See [one](gone-${index}.md) and [another](#none).\n`,
  "raw HTML": (index) => `## Part ${index}\n\n<span>Text</span> of it.\n`,
  questions: (index) => `::: question q-${index}\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B\n:::\n`,
  faults: () => "Half is $\\fooo$.\n",
};

for (const [name, part] of Object.entries(parts)) {
  const counts = process.argv.includes("--try") ? [5, 10] : [10_000, 20_000];
  const times = counts.map((count) => {
    const body = Array.from({ length: count }, (_, index) => part(index)).join("\n");
    const file = { path: "content/long.md", text: `---\ntitle: L\nsummary: S.\n---\n\n${body}` };
    const start = performance.now();
    readArticle(file, { language: "en", folders, sources: new Map(), messages, markdown });
    return `${((performance.now() - start) / 1000).toFixed(2)} s for ${count}`;
  });
  console.log(`${name}: ${times.join(", ")}`);
}
