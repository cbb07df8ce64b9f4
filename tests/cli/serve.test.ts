import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { repository } from "../support/build-site.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { article, soundFiles, writeSite } from "../support/read-and-build.ts";
import { configuration, waymark } from "./support.ts";

it("shows what can be built of a first build with faults, and these, serves what it builds on the next free port, and builds what changes", async () => {
  const folder = await writeSite({
    ...soundFiles,
    ".eleventy.js": `import { title } from "./names.js";\n${configuration.replace('"Test"', "title")}`,
    "names.js": 'export const title = "One";\n',
    "content/index.md": article("Home", "[x](gone.md)"),
  });
  await besideLastBundle(folder, "en", () => Promise.resolve());
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port: taken } = other.address() as AddressInfo;
  const cli = path.join(repository, "src/cli/main.ts");
  const served = spawn(
    process.execPath,
    ["--conditions=waymark-source", cli, "serve", "--port", String(taken)],
    { cwd: folder, stdio: ["ignore", "pipe", "inherit"] },
  );
  onTestFinished(async () => {
    other.close();
    if (served.exitCode === null) served.kill("SIGKILL");
  });
  let said = "";
  served.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const wait = { timeout: 120_000, interval: 50 };
  await vi.waitFor(() => expect(said).toContain("Serving"), wait);
  const [, url = ""] = /Serving (http:\/\/localhost:\d+\/)/.exec(said) ?? [];
  expect(said).toContain(`(port ${taken} is taken)`);
  const page = async () => (await fetch(url)).text();
  const build = (html: string) => /reload\.js\?build=([^"]+)"/.exec(html)?.[1];
  const faulty = await page();
  expect(faulty).toContain("<h1>Home</h1>");
  expect(faulty).toMatch(/1 fault to mend: this is what can be built meanwhile/);
  const faults = await fetch(new URL(".waymark/faults", url));
  expect(await faults.text()).toMatch(/content\/index\.md:6:5<\/code> dead-link: /);
  expect(existsSync(path.join(folder, "_site"))).toBe(false);
  await writeFile(path.join(folder, "content/index.md"), article("Home", "Mended."));
  await vi.waitFor(async () => expect(await page()).toContain("Mended."), wait);
  const first = await page();

  await writeFile(path.join(folder, "content/index.md"), article("Home anew", "Begin."));
  await vi.waitFor(async () => expect(await page()).toContain("Home anew"), wait);
  await vi.waitFor(async () => expect(build(await page())).not.toBe(build(first)), wait);

  // The words of one page come by themselves, and what search finds follows. A page that is shown before
  // its site is built says nothing, so that each of the two builds of the whole is waited for.
  await vi.waitFor(() => expect(said.match(/^Built _site in /gm)).toHaveLength(2), wait);
  await writeFile(path.join(folder, "content/index.md"), article("Home anew", "Quinces."));
  await vi.waitFor(async () => expect(await page()).toContain("Quinces."), wait);
  await vi.waitFor(
    () => expect(said).toContain(`Built ${path.join("_site", "index.html")} in `),
    wait,
  );
  const entries = path.join(folder, "_site/assets/search-entry");
  const index = () => readdirSync(entries).map((name) => readFileSync(path.join(entries, name)));
  await vi.waitFor(() => expect(index().join()).toContain("quinces"), wait);

  await writeFile(path.join(folder, "names.js"), 'export const title = "Two";\n');
  await vi.waitFor(async () => expect(await page()).toContain("<title>Home anew · Two"), wait);

  served.kill("SIGTERM");
  const [code] = await once(served, "exit");
  expect(code).toBe(0);
});

it("ends with the faults of its configuration, which says what there is to serve", async () => {
  const wrong = configuration.replace("title:", "titel:");
  const files = { ...soundFiles, ".eleventy.js": wrong };
  const { code, output } = await waymark(await writeSite(files), "serve", "--port", "0");
  expect(output).toMatch(
    /^\.eleventy\.js:3:39 config: "titel" is not an option; did you mean "title"\?$/m,
  );
  expect(output).not.toContain("Serving");
  expect(code).toBe(1);
});
