import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { repository } from "../../support/build-site.ts";
import { type BuiltFixture, builtFixture, copyFixture } from "./fixture-site.ts";

export const quizPage = "quizzes/asking.html";
/** A quiz with hints, objectives, typing, a fixed option and an item that nobody marks. */
export const practicePage = "quizzes/practice.html";

/** A site of `tests/sites`, built. Tests leave it as it is: all of them share it. */
export function quizSite({ site = "quiz" } = {}): Promise<BuiltFixture> {
  return builtFixture(site);
}

export interface ChangeableSite {
  /** The built site. */
  readonly folder: string;
  /** Replaces a text in the bank and builds the site again. */
  edit(text: string, replacement: string): Promise<void>;
}

/** The quiz site in a folder of the test's own, which goes when the test ends. */
export async function changeableSite(): Promise<ChangeableSite> {
  const root = await mkdtemp(join(repository, ".cache/changed-site-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await copyFixture("quiz", root);
  const folder = join(root, "_site");
  await cp((await quizSite()).folder, folder, { recursive: true });
  return {
    folder,
    edit: async (text, replacement) => {
      const bank = join(root, "quizzes/asking.yaml");
      const before = await readFile(bank, "utf8");
      if (!before.includes(text)) throw new Error(`the bank has no “${text}”`);
      const after = before.replace(text, replacement);
      await writeFile(bank, after);
      const name = `quiz-${createHash("sha256").update(after).digest("hex").slice(0, 8)}`;
      const changed = await builtFixture(name, async (copy) => {
        await copyFixture("quiz", copy);
        await writeFile(join(copy, "quizzes/asking.yaml"), after);
      });
      await rm(folder, { recursive: true });
      await cp(changed.folder, folder, { recursive: true });
    },
  };
}

/** What a test does with an item. */
export interface ItemOnPage {
  readonly root: Locator;
  readonly status: Locator;
  option(id: string): Locator;
  control(id: string): Locator;
  button(name: string): Locator;
  /** Chooses the options, by mouse, and checks the answer. */
  answer(...ids: readonly string[]): Promise<void>;
  /** Empties it for another answer. */
  tryAgain(): Promise<void>;
}

export function itemOn(page: Page, id: string): ItemOnPage {
  const root = page.locator(`#item-${id}`);
  const option = (option: string) => root.locator(`.option[data-option="${option}"]`);
  const button = (name: string) => root.getByRole("button", { name });
  return {
    root,
    status: root.getByRole("status"),
    option,
    control: (id) => option(id).locator("input"),
    button,
    answer: async (...ids) => {
      for (const id of ids) await option(id).locator("label").click();
      await button("Check answer").click();
      // What shows the outcome may be still on its way.
      await root.locator("[data-status]:not(:empty)").waitFor();
    },
    tryAgain: async () => {
      await button("Try again").click();
      await root.locator("[data-status]:empty").waitFor({ state: "attached" });
    },
  };
}

/** Answers all three items: the first wrong, the second partly right, the third right. */
export async function answerAll(page: Page): Promise<void> {
  await itemOn(page, "first-step").answer("fill-in");
  await itemOn(page, "ways-of-helping").answer("offer", "inform");
  await itemOn(page, "refusing").answer("true");
}

/** The events in the browser's storage once there are so many: what shows an answer does not wait for it. */
export async function eventsOnce(
  page: Page,
  count: number,
): Promise<readonly Record<string, unknown>[]> {
  await expect.poll(async () => (await storedEvents(page)).length).toBe(count);
  return storedEvents(page);
}

/** Every event in the browser's storage, oldest first. */
export async function storedEvents(page: Page): Promise<readonly Record<string, unknown>[]> {
  const events = await page.evaluate(async () => {
    const opening = indexedDB.open("waymark");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const reading = opening.result.transaction("attempts").objectStore("attempts").getAll();
    await new Promise((resolve) => reading.addEventListener("success", resolve));
    opening.result.close();
    return reading.result as Record<string, unknown>[];
  });
  return events.sort((a, b) => Number(a.at) - Number(b.at));
}
