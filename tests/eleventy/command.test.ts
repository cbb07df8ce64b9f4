import { cp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { configuration, type Ran, waymark } from "../cli/support.ts";
import { buildSite } from "../support/build-site.ts";
import {
  article,
  type Files,
  soundFiles,
  writeFolder,
  writeSite,
} from "../support/read-and-build.ts";

async function site(files: Files = {}): Promise<string> {
  return writeSite({ ...soundFiles, ".eleventy.js": configuration, ...files });
}

async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(folder, file), await readFile(file, "base64")] as const;
  });
  return Object.fromEntries((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Time goes by a hundred times as fast: what would be waited for need not be. */
async function inHaste<T>(run: () => Promise<T>): Promise<T> {
  const later = globalThis.setTimeout;
  const hurry = (go: () => void, wait = 0) => later(go, wait / 100);
  const spy = vi.spyOn(globalThis, "setTimeout").mockImplementation(Object.assign(hurry, later));
  try {
    return await run();
  } finally {
    spy.mockRestore();
  }
}

/** Has of each what a build treats in its own way. */
const mixed: Files = {
  "content/old.md": article("Old", "Text."),
  "content/guide/images/a b.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "content/guide/50% off & #1 'é'.md": `---\ntitle: "${"Long ".repeat(60)}"\nsummary: x\n---\nText.\n`,
  "content/guide/choice.md":
    "---\ntitle: Choice\nsummary: x\n---\n[odd](50%25%20off%20&%20%231%20'é'.md)\n\n[@mead]\n\n## Options\n",
  "_includes/layouts/article.njk":
    '{% extends "theme:layouts/article.njk" %}{% block main %}<p>Ours</p>{{ super() }}{% endblock %}',
  "_includes/css/main.css": '@import "theme:css/main.css"; body { outline: 9px solid red }',
};

describe("waymark build", () => {
  let built: string;
  let outcome: Ran;

  beforeAll(async () => {
    built = await writeFolder({ ...soundFiles, ".eleventy.js": configuration, ...mixed });
    outcome = await waymark(built, "build");
  });

  afterAll(() => rm(built, { recursive: true, force: true }));

  /** The built site once more, for a test to change. */
  async function another(): Promise<{ folder: string; before: Record<string, string> }> {
    const folder = await writeSite({});
    await cp(built, folder, { recursive: true });
    return { folder, before: await contents(path.join(folder, "_site")) };
  }

  it("says what it wrote, and in how many seconds", () => {
    expect(outcome.output).toMatch(
      /^Built _site in \d+\.\d\d s\nRead offline: browsers keep the whole site, \d+ files, \d\.\d MB\n$/,
    );
    expect(outcome.code).toBe(0);
  });

  it("gives the same bytes for the same input, in any folder", async () => {
    const folder = await site(mixed);
    expect((await waymark(folder, "build")).code).toBe(0);
    const again = await contents(path.join(folder, "_site"));
    expect(Object.keys(again)).toContain("guide/choice.html");
    expect(again).toEqual(await contents(path.join(built, "_site")));
  });

  it("leaves the last good site and exits with 1 when a file has a fault", async () => {
    const { folder, before } = await another();
    await writeFile(path.join(folder, "quizzes/choice.yaml"), "id: choice\n");
    const { code, output } = await waymark(folder, "build");
    expect(code).toBe(1);
    expect(output).toMatch(/^quizzes\/choice\.yaml:1:1 missing-key: /);
    expect(output).not.toContain(" at ");
    expect(await contents(path.join(folder, "_site"))).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith(".waymark"))).toEqual([]);
  });

  it("leaves the last good site when a template fails half-way, and names the line", async () => {
    const { folder, before } = await another();
    await writeFile(path.join(folder, "_includes/layouts/sources.njk"), "ok\n{{ page.nothing }}\n");
    const { code, output } = await waymark(folder, "build");
    expect(code).toBe(1);
    expect(output).toMatch(/^_includes\/layouts\/sources\.njk:2:\d+ template: /);
    expect(await contents(path.join(folder, "_site"))).toEqual(before);
  });

  it("writes copies that are asked for beside the site, but over no file of the author's", async () => {
    const { folder, before } = await another();
    await writeFile(path.join(folder, "_site.zip"), "my own");
    const { code, output } = await waymark(folder, "build", "--zip", "--single-folder");
    expect(code).toBe(1);
    expect(output).toMatch(/^_site\.zip:1:1 output-folder: .+; move it/m);
    expect(output).toContain("The site was written, this copy of it was not.");
    expect(output).toContain("Wrote _site-copy");
    expect(await readFile(path.join(folder, "_site.zip"), "utf8")).toBe("my own");
    expect(await contents(path.join(folder, "_site"))).toEqual(before);
    expect(await readdir(path.join(folder, "_site-copy"))).toContain("README.txt");
  });

  it("says what is wrong in the configuration", async () => {
    const folder = await site({ ".eleventy.js": configuration.replace("title:", '"x" title:') });
    const { code, output } = await waymark(folder, "build");
    expect(code).toBe(1);
    expect(output).toMatch(/^\.eleventy\.js:3:43 config: .+; mend the configuration/);
  });

  it("takes away what is no longer in the site", async () => {
    const { folder, before } = await another();
    expect(Object.keys(before)).toContain("old.html");
    await rm(path.join(folder, "content/old.md"));
    await waymark(folder, "build");
    expect(await readdir(path.join(folder, "_site"))).not.toContain("old.html");
  });

  it("writes where the configuration says, and replaces no folder that it did not write unless told to", async () => {
    const folder = await site({
      ".eleventy.js": configuration.replace('input: "content"', 'input: "content", output: "docs"'),
      "docs/notes.txt": "mine",
    });
    const refused = await waymark(folder, "build");
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(/^docs:1:1 output-folder: .*holds notes\.txt; .*--take-over/);
    expect(await readdir(path.join(folder, "docs"))).toEqual(["notes.txt"]);
    const { output } = await waymark(folder, "build", "--take-over");
    expect(output).toMatch(/^Built docs /);
    const written = await readdir(path.join(folder, "docs"));
    expect(written).toContain("index.html");
    expect(written).not.toContain("notes.txt");
    expect(await readdir(folder)).not.toContain("_site");
  });

  it("replaces nothing that a link among the articles leads to, or that Eleventy copies", async () => {
    const folder = await site({
      ".eleventy.js": configuration.replace(
        "  return",
        '  eleventyConfig.addPassthroughCopy("pub");\n  return',
      ),
      "extra/a.md": article("A", "Text."),
      "extra/.waymark": "Written by Waymark.\n",
      "pub/a.txt": "a",
    });
    await symlink("../extra", path.join(folder, "content/extra"));
    for (const [output, why] of [
      ["extra", "is what a link among the site's sources leads to"],
      ["extra/site", "lies in what a link among the site's sources leads to"],
      ["pub/site", "lies in what Eleventy copies"],
    ] as const) {
      const refused = await waymark(folder, "build", "--output", output, "--take-over");
      expect(refused.output).toMatch(/^\S+ output-folder: /);
      expect(refused.output).toContain(why);
    }
    expect(await readFile(path.join(folder, "extra/a.md"), "utf8")).toContain("Text.");
  });

  it("never builds its own output again, where Eleventy reads the whole project", async () => {
    const folder = await site({
      ".eleventy.js": configuration.replace('return { dir: { input: "content" } };', ""),
    });
    await waymark(folder, "build");
    const first = await contents(path.join(folder, "_site"));
    expect(Object.keys(first)).toContain("index.html");
    await waymark(folder, "build");
    expect(await contents(path.join(folder, "_site"))).toEqual(first);
  });

  it("tells what a site's own code throws while pages are written, where it was thrown", async () => {
    const folder = await site({
      ".eleventy.js": configuration.replace(
        "  return",
        '  eleventyConfig.addTransform("x", () => {\n    throw new Error("no such page");\n  });\n  return',
      ),
    });
    const { code, output } = await waymark(folder, "build");
    expect(output).toMatch(/^\.eleventy\.js:5:11 config: no such page; mend the code/);
    expect(code).toBe(1);
  });

  it("that waits for ever in a configuration says so", async () => {
    const folder = await site({ ".eleventy.js": "await new Promise(() => {});\n" });
    const { exitCode, output } = await buildSite({ folder });
    expect(output).toMatch(/^waymark: .* waits for something that never comes\n$/);
    expect(exitCode).toBe(1);
  });

  it("that waits for ever in a bank says so", async () => {
    const folder = await site({
      "quizzes/choice.ts": "export default new Promise(() => {});\n",
    });
    const { code, output } = await inHaste(() => waymark(folder, "build"));
    expect(output).toMatch(
      /^quizzes\/choice\.ts:1:1 bank-module: the bank fails: it has not ended after 20 seconds;/,
    );
    expect(code).toBe(1);
  });

  it("lets a site override a template, extend the theme's, and restyle", async () => {
    const page = await readFile(path.join(built, "_site/guide/choice.html"), "utf8");
    expect(page).toContain("<p>Ours</p>");
    expect(page).toContain('<h2 id="options"');
    const names = await readdir(path.join(built, "_site/assets"));
    const styles = names.find((name) => name.startsWith("main-style")) ?? "";
    const css = await readFile(path.join(built, "_site/assets", styles), "utf8");
    expect(css).toContain("outline:9px solid red");
    expect(css).toContain("--paper");
  });

  it("writes unusual file names and long titles", async () => {
    expect(await readdir(path.join(built, "_site/guide"))).toContain("50% off & #1 'é'.html");
  });

  it("copies what stands beside the articles", async () => {
    expect(await readdir(path.join(built, "_site/guide/images"))).toEqual(["a b.svg"]);
  });
});
