import { describe, expect, it } from "vitest";
import { readChanged } from "../support/read-and-build.ts";

describe("an article without a written title", () => {
  it("is called by the heading that it begins with, when all others are below it", async () => {
    const { title, sections } = await read(
      "## What is owned?\n\nText.\n\n### Safety\n\na\n\n#### Deeper\n\nb",
    );
    expect(title).toBe("What is owned?");
    expect(sections).toEqual([
      ["Safety", 2],
      ["Deeper", 3],
    ]);
  });

  it("is also when a comment stands above the heading", async () => {
    const { title } = await read("<!-- Old headings. -->\n\n## What is owned?\n\nText.");
    expect(title).toBe("What is owned?");
  });

  it.each([
    ["others are as high", "## One\n\na\n\n## Two\n\nb"],
    ["a text stands above it", "Text.\n\n## One\n\na"],
    ["another is as high in a quotation", "## One\n\n> ## Two"],
    ["it is a small one", "### One\n\na"],
  ])("is called by its file where %s", async (_, body) => {
    const { title } = await read(body);
    expect(title).toBe("The name");
  });

  it("has its first heading of level 1 as title, wherever that stands", async () => {
    const { title } = await read("## Before\n\na\n\n# The title\n\nb");
    expect(title).toBe("The title");
  });
});

it("a section that is called as the written title is one still", async () => {
  const { title, sections } = await read(
    "---\ntitle: What is owned?\n---\n\n## What is owned?\n\na",
  );
  expect(title).toBe("What is owned?");
  expect(sections).toEqual([["What is owned?", 2]]);
});

async function read(text: string) {
  const { site } = await readChanged({ "content/guide/the-name.md": `${text}\n` });
  const found = site?.articles.find(({ path }) => path === "guide/the-name.md");
  return {
    title: found?.title,
    sections: found?.sections.map(({ title, level }) => [title, level]),
  };
}
