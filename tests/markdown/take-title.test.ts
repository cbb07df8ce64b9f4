import { describe, expect, it } from "vitest";
import { type Files, readChanged } from "../support/read-and-build.ts";

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

  it("is called as its file where it begins with that, and as a list of chapters has it", async () => {
    const body = "## The Name\n\na\n\n## Two\n\nb";
    expect(await read(body)).toEqual({ title: "The Name", sections: [["Two", 2]] });
    const listed = async (list: string) =>
      await read("## Hello, `Cargo`!\n\na\n\n## Two\n\nb", { "content/SUMMARY.md": list });
    expect(await listed("# Book\n\n- [Hello, `Cargo`!](guide/the-name.md)\n")).toEqual({
      title: "Hello, Cargo!",
      sections: [["Two", 2]],
    });
    expect(await listed("[Other words](guide/the-name.md)\n")).toEqual({
      title: "Other words",
      sections: [
        ["Hello, Cargo!", 2],
        ["Two", 2],
      ],
    });
    expect((await listed("See [the name](guide/the-name.md) there.\n")).title).toBe("The name");
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

async function read(text: string, more: Files = {}) {
  const { site } = await readChanged({ ...more, "content/guide/the-name.md": `${text}\n` });
  const found = site?.articles.find(({ path }) => path === "guide/the-name.md");
  return {
    title: found?.title,
    sections: found?.sections.map(({ title, level }) => [title, level]),
  };
}
