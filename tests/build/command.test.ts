import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { buildSite } from "../support/build-site.ts";
import { article, type Files, soundFiles, writeSite } from "./support.ts";

const repository = path.join(import.meta.dirname, "../..");

const config = `import { waymark } from "${repository}/src/index.ts";
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Test" });
  return { dir: { input: "content" } };
}
`;

async function site(files: Files = {}): Promise<string> {
  return writeSite({ ...soundFiles, ".eleventy.js": config, ...files });
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

describe("waymark build", () => {
  it("gives the same bytes for the same input, in any folder", async () => {
    const [one, two] = [await site(), await site()];
    expect((await buildSite({ folder: one })).exitCode).toBe(0);
    expect((await buildSite({ folder: two })).exitCode).toBe(0);
    const built = await contents(path.join(one, "_site"));
    expect(Object.keys(built)).toContain("guide/choice.html");
    expect(await contents(path.join(two, "_site"))).toEqual(built);
  });

  it("leaves the last good site and exits with 1 when a file has a fault", async () => {
    const folder = await site();
    await buildSite({ folder });
    const before = await contents(path.join(folder, "_site"));
    await writeFile(path.join(folder, "quizzes/choice.yaml"), "id: choice\n");
    const { exitCode, output } = await buildSite({ folder });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^quizzes\/choice\.yaml:1:1 missing-key: /);
    expect(output).not.toContain(" at ");
    expect(await contents(path.join(folder, "_site"))).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith(".waymark"))).toEqual([]);
  });

  it("leaves the last good site when a template fails half-way, and names the line", async () => {
    const folder = await site();
    await buildSite({ folder });
    const before = await contents(path.join(folder, "_site"));
    await mkdir(path.join(folder, "_includes/layouts"), { recursive: true });
    await writeFile(path.join(folder, "_includes/layouts/sources.njk"), "ok\n{{ page.nothing }}\n");
    const { exitCode, output } = await buildSite({ folder });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^_includes\/layouts\/sources\.njk:2:\d+ template: /);
    expect(await contents(path.join(folder, "_site"))).toEqual(before);
  });

  it("says what is wrong in the configuration", async () => {
    const folder = await site({ ".eleventy.js": config.replace("title:", '"x" title:') });
    const { exitCode, output } = await buildSite({ folder });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^\.eleventy\.js:3:43 config: .+; mend the configuration/);
  });

  it("writes where the configuration says, as safely", async () => {
    const folder = await site({
      ".eleventy.js": config.replace('input: "content"', 'input: "content", output: "public"'),
    });
    expect((await buildSite({ folder })).output).toMatch(/^Built public /);
    expect(await readdir(path.join(folder, "public"))).toContain("index.html");
    expect(await readdir(folder)).not.toContain("_site");
  });

  it("takes away what is no longer in the site", async () => {
    const folder = await site({ "content/old.md": article("Old", "Text.") });
    await buildSite({ folder });
    expect(await readdir(path.join(folder, "_site"))).toContain("old.html");
    await rm(path.join(folder, "content/old.md"));
    await buildSite({ folder });
    expect(await readdir(path.join(folder, "_site"))).not.toContain("old.html");
  });

  it("replaces no folder that it did not write, wherever that is named, unless told to", async () => {
    const folder = await site({
      ".eleventy.js": config.replace('input: "content"', 'input: "content", output: "docs"'),
      "docs/notes.txt": "mine",
    });
    const refused = await buildSite({ folder });
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toMatch(/^docs:1:1 output-folder: .*holds notes\.txt; .*--take-over/);
    expect(await readdir(path.join(folder, "docs"))).toEqual(["notes.txt"]);
    expect((await buildSite({ folder, args: ["--take-over"] })).exitCode).toBe(0);
    expect(await readdir(path.join(folder, "docs"))).not.toContain("notes.txt");
  });

  it("lets a site override a template, extend the theme's, and restyle", async () => {
    const folder = await site({
      "_includes/layouts/article.njk":
        '{% extends "theme:layouts/article.njk" %}{% block main %}<p>Ours</p>{{ super() }}{% endblock %}',
      "_includes/css/main.css": '@import "theme:css/main.css"; body { outline: 9px solid red }',
    });
    expect((await buildSite({ folder })).output).toMatch(/^Built /);
    const page = await readFile(path.join(folder, "_site/guide/choice.html"), "utf8");
    expect(page).toContain("<p>Ours</p>");
    expect(page).toContain('<h2 id="options"');
    const names = await readdir(path.join(folder, "_site/assets"));
    const styles = names.find((name) => name.startsWith("main-style")) ?? "";
    const css = await readFile(path.join(folder, "_site/assets", styles), "utf8");
    expect(css).toContain("outline:9px solid red");
    expect(css).toContain("--paper");
  });

  it("writes unusual file names and long titles", async () => {
    const folder = await site({
      "content/guide/50% off & #1 'é'.md": `---\ntitle: "${"Long ".repeat(60)}"\nsummary: x\n---\n`,
      "content/guide/choice.md":
        "---\ntitle: Choice\nsummary: x\n---\n[odd](50%25%20off%20&%20%231%20'é'.md)\n\n[@mead]\n\n## Options\n",
    });
    const { output } = await buildSite({ folder });
    expect(output).toMatch(/^Built /);
    expect(await readdir(path.join(folder, "_site/guide"))).toContain("50% off & #1 'é'.html");
  });

  it("copies what stands beside the articles", async () => {
    const folder = await site();
    await mkdir(path.join(folder, "content/guide/images"));
    await cp(
      path.join(repository, "_includes/images/icon.svg"),
      path.join(folder, "content/guide/images/a b.svg"),
    );
    await buildSite({ folder });
    expect(await readdir(path.join(folder, "_site/guide/images"))).toEqual(["a b.svg"]);
  });
});
