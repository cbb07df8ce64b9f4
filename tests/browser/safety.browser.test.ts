import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { waymark } from "../cli/support.ts";
import { repository } from "../support/build-site.ts";
import { policyOf, unsafeMarkup } from "../support/page-markup.ts";
import { sitePages } from "../support/site-pages.ts";
import { builtFixture } from "./support/fixture-site.ts";
import { builtSite, openSite } from "./support/open-site.ts";
import { pageKinds } from "./support/page-kinds.ts";
import { answerFirstItem, searchFor } from "./support/take-part.ts";

const { folder: output } = await builtFixture("hostile");

describe("the built site", () => {
  test("every page carries the policy that _headers sends", () => {
    const policy = policyOf(read(builtSite, "index.html"));
    expect(policy).not.toBeNull();
    const sent = /^\s*Content-Security-Policy: (.*)$/m.exec(read(builtSite, "_headers"))?.[1];
    // A `<meta>` cannot carry frame-ancestors, so the header may say more.
    expect(sent?.split("; ")).toEqual(expect.arrayContaining((policy ?? "").split("; ")));
    const other = sitePages(builtSite).filter((path) => policyOf(read(builtSite, path)) !== policy);
    expect(other).toEqual([]);
  });

  test("the policy allows no inline code or style, no eval, no other origin", () => {
    const policy = policyOf(read(builtSite, "index.html")) ?? "";
    const directives = new Map(
      policy.split(/;\s*/).map((directive) => {
        const [name = "", ...values] = directive.split(/\s+/);
        return [name, values] as const;
      }),
    );
    for (const name of ["default-src", "script-src", "style-src", "connect-src"]) {
      expect(directives.get(name), name).toBeDefined();
    }
    const values = [...directives.values()].flat();
    expect([...new Set(values)].sort()).toEqual(["'none'", "'self'", "data:"]);
    const withData = [...directives].filter(([, sources]) => sources.includes("data:"));
    expect(withData.map(([name]) => name)).toEqual(["img-src"]);
  });

  test("no page has inline code, inline style or another origin's files", () => {
    expect(unsafePages(builtSite)).toEqual([]);
  });

  test("reading, answering and searching ask no other origin for anything", async () => {
    const site = await openSite();
    // Pages of every make are opened, and watched alike, in hosting.browser.test.ts.
    const pathOf = (wanted: string) =>
      pageKinds(builtSite).find(({ kind }) => kind === wanted)?.path ?? "";
    await site.goto(pathOf("article"));
    await site.goto(pathOf("quiz"));
    await answerFirstItem(site.page);
    const dialog = await searchFor(site.page, "autonomy");
    await dialog.getByRole("option").first().waitFor();
    expect(site.faults).toEqual([]);
  });
});

describe("a site of hostile files", () => {
  test("its author hears what was taken out, and where", async () => {
    const { check, formatDiagnostic }: typeof import("waymark") = createRequire(import.meta.url)(
      "waymark",
    );
    const { diagnostics } = await check(join(repository, "tests/sites/hostile"));
    const printed = diagnostics.map(formatDiagnostic).join("\n");
    expect(printed).toMatch(/content\/guide\/attack\.md:\d+:\d+ \S+.*<script>/);
    expect(printed).toMatch(/content\/guide\/attack\.md:\d+:\d+ \S+.*<iframe>/);
  });

  test("its pages hold nothing that could run, load from elsewhere or restyle the page", () => {
    expect(existsSync(join(output, "guide/attack.html"))).toBe(true);
    expect(unsafePages(output)).toEqual([]);
  });

  test("template syntax in its texts is text", () => {
    const page = read(output, "guide/attack.html");
    expect(page).toContain("{{ page.csp }}");
    expect(page).toContain("{{ 7 * 7 }}");
    expect(page).not.toMatch(/\b49\b/);
    expect(read(output, "index.html")).toContain("{% raw %}");
  });

  test.each(["/", "file"] as const)("nothing in it runs (%s)", async (base) => {
    const site = await openSite({ base, folder: output });
    // The page for dead addresses asks for its styles at every level, which is a fault anywhere else.
    for (const path of sitePages(output).filter((name) => !name.endsWith("404.html"))) {
      await site.goto(path);
      for (const form of await site.page.locator("quiz-item form").all()) {
        await form.getByRole("radio").first().check();
        await form.getByRole("button", { name: "Check answer" }).click();
      }
      await site.page.getByRole("main").locator("a, p, summary").evaluateAll(passOver);
      await expect
        .poll(() => site.page.evaluate(() => "hacked" in window), { message: path })
        .toBe(false);
    }
    expect(site.faults.filter((fault) => !fault.includes("data:image"))).toEqual([]);
  });

  test("what search shows of it does not run either", async () => {
    const site = await openSite({ folder: output });
    await site.goto("index.html");
    for (const text of ["hacked", "attack", "script"]) {
      const dialog = await searchFor(site.page, text);
      await dialog.getByRole("option").first().waitFor();
      await site.page.keyboard.press("Escape");
    }
    await expect.poll(() => site.page.evaluate(() => "hacked" in window)).toBe(false);
    expect(site.faults).toEqual([]);
  });
});

test("an address that only looks like a path is a dead link", async () => {
  const { code, output } = await waymark(join(repository, "tests/sites/disguised"), "build");
  expect(code).toBe(1);
  expect(output).toMatch(/content\/index\.md:\d+:\d+ dead-link: "java%09script:/);
  expect(output).toMatch(/content\/index\.md:\d+:\d+ dead-link: "\W*(?:%01)?javascript:/);
});

/** Runs in the page: what a mouse and a keyboard set off on their way. */
function passOver(elements: readonly Element[]): void {
  for (const element of elements) {
    element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true, composed: true }));
    if (element instanceof HTMLElement) element.focus();
  }
}

function unsafePages(folder: string): readonly string[] {
  return sitePages(folder).flatMap((path) =>
    unsafeMarkup(read(folder, path)).map((fault) => `${path}: ${fault}`),
  );
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
