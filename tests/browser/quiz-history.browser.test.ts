import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtFixture, configuration, copyFixture } from "./support/fixture-site.ts";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import {
  answerAll,
  changeableSite,
  eventsOnce,
  itemOn,
  quizPage,
  quizSite,
  storedEvents,
} from "./support/quiz-site.ts";

const { folder } = await quizSite();

async function openQuiz(options: OpenSiteOptions = {}) {
  const site = await openSite({ folder, reducedMotion: "reduce", ...options });
  await site.goto(quizPage);
  return site;
}

describe.each(["/", "file"] as const)("hosted at %s", (base) => {
  test("answers survive a reload, with their marks and without being announced", async () => {
    const { page } = await openQuiz({ base });
    await answerAll(page);
    await page.reload();
    const item = itemOn(page, "ways-of-helping");
    await item.root.locator(".option-note").first().waitFor({ state: "attached" });
    await expect.poll(() => item.status.innerText()).toBe("Not yet. Partly correct: 2 of 3.");
    await expect.poll(() => item.control("inform").isChecked()).toBe(true);
    await expect.poll(() => item.control("listen").isChecked()).toBe(false);
    await expect.poll(() => itemOn(page, "first-step").status.innerText()).toBe("Not yet.");
    await expect.poll(() => page.getByRole("region", { name: "Result" }).isVisible()).toBe(true);
    await expect.poll(() => page.locator("[data-complete]").innerText()).toBe("");
  });
});

test("a second try does not replace the first in the result, after a reload either", async () => {
  const { page } = await openQuiz();
  await answerAll(page);
  await itemOn(page, "first-step").button("Try again").click();
  await itemOn(page, "first-step").answer("ask");
  await page.reload();
  await itemOn(page, "first-step")
    .root.locator(".option-note")
    .first()
    .waitFor({ state: "attached" });
  await expect.poll(() => itemOn(page, "first-step").status.innerText()).toBe("Correct.");
  await expect.poll(() => page.locator("[data-result]").innerText()).toContain("1 of 3 correct");
});

test("an answer is kept though the page is left in the same instant", async () => {
  const { page } = await openQuiz();
  for (const [index, id] of ["first-step", "ways-of-helping", "refusing"].entries()) {
    await page.locator(`#item-${id} input`).first().check();
    await Promise.all([
      page.waitForEvent("load"),
      page.evaluate((item) => {
        document.querySelector<HTMLElement>(`#item-${item} [data-action=check]`)?.click();
        location.reload();
      }, id),
    ]);
    await expect.poll(() => progress(page)).toContain(`${index + 1} of 3 answered`);
  }
});

test("what a page could not write before it was left is written by the next", async () => {
  const { page } = await openQuiz();
  await itemOn(page, "refusing").answer("true");
  const events = await eventsOnce(page, 1);
  // As if the writing had been cut short: nothing in the database, and the note of it still there.
  await page.evaluate(async (noted) => {
    const opening = indexedDB.open("waymark");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const clearing = opening.result.transaction("attempts", "readwrite");
    clearing.objectStore("attempts").clear();
    await new Promise((resolve) => clearing.addEventListener("complete", resolve));
    opening.result.close();
    localStorage.setItem("waymark:unwritten:one", JSON.stringify([...noted, { damaged: true }]));
    localStorage.setItem("waymark:unwritten:two", "damaged");
  }, events);
  await page.reload();
  await expect.poll(() => progress(page)).toContain("1 of 3 answered");
  await expect.poll(() => storedEvents(page)).toEqual(events);
  // What cannot be read is kept, for a version that can.
  const left = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        // Which questions come back when is noted beside it.
        .filter(([key]) => key !== "waymark:due")
        .sort(),
    );
  await expect.poll(left).toEqual([
    ["waymark:unwritten:one", '[{"damaged":true}]'],
    ["waymark:unwritten:two", "damaged"],
  ]);
});

test("starting again clears the page and keeps the history", async () => {
  const { page } = await openQuiz();
  await answerAll(page);
  await page.getByRole("button", { name: "Retry all" }).click();
  await page.reload();
  await page.getByRole("button", { name: "Start again" }).waitFor();
  await expect.poll(() => page.locator(".option-note").count()).toBe(0);
  await expect.poll(() => progress(page)).toContain("0 of 3 answered");
  await expect.poll(() => storedEvents(page)).toHaveLength(4);
});

test("deleting says what will go, can be called off, and leaves nothing", async () => {
  const { page } = await openQuiz();
  await answerAll(page);
  const open = page.getByRole("button", { name: "Delete my answers to this quiz" });
  await open.click();
  await expect.poll(() => page.locator("[data-deletion]").innerText()).toContain("3 answers");
  await page.getByRole("button", { name: "Keep them" }).click();
  await expect.poll(() => storedEvents(page)).toHaveLength(3);
  await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
  await open.click();
  await page.getByRole("button", { name: "Delete them" }).click();
  await expect.poll(() => page.locator(".option-note").count()).toBe(0);
  await expect.poll(() => page.locator("[data-notice]").innerText()).toContain("Deleted.");
  await expect.poll(() => storedEvents(page)).toEqual([]);
});

test("a mended typo keeps an answer; other options make it another question, and it says so", async () => {
  const { folder, edit } = await changeableSite();
  const { page } = await openQuiz({ folder });
  await itemOn(page, "first-step").answer("ask");
  await edit("What comes first?", "What comes first of all?");
  await page.reload();
  const item = itemOn(page, "first-step");
  await item.root.locator(".option-note").first().waitFor({ state: "attached" });
  await expect.poll(() => item.status.innerText()).toBe("Correct.");

  await edit("{ id: wait, text: Say nothing }", "{ id: leave, text: Leave }");
  await page.reload();
  await expect
    .poll(() => item.status.innerText())
    .toBe("This question has changed since you answered it.");
  await expect.poll(() => item.root.locator(".option-note").count()).toBe(0);
  await expect.poll(() => item.control("ask").isChecked()).toBe(false);
  await item.answer("ask");
  await expect.poll(() => item.status.innerText()).toBe("Correct.");
});

test("a malformed event costs none of the others", async () => {
  const { page } = await openQuiz();
  await itemOn(page, "refusing").answer("true");
  await page.evaluate(async () => {
    const opening = indexedDB.open("waymark");
    await new Promise((resolve) => opening.addEventListener("success", resolve));
    const store = opening.result.transaction("attempts", "readwrite").objectStore("attempts");
    for (const bad of [{ id: "x1" }, { id: "x2", v: 1, kind: "answered", response: null }]) {
      store.put({ ...bad, bank: "asking" });
    }
    await new Promise((resolve) => store.transaction.addEventListener("complete", resolve));
    opening.result.close();
  });
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  await page.reload();
  await itemOn(page, "refusing")
    .root.locator(".option-note")
    .first()
    .waitFor({ state: "attached" });
  await expect.poll(() => progress(page)).toContain("1 of 3 answered");
  expect(errors).toEqual([]);
});

test("another tab shows an answer and a deletion as they happen", async () => {
  const { context, page, url } = await openQuiz();
  const other = await context.newPage();
  await other.goto(url(quizPage));
  await itemOn(other, "first-step").control("fill-in").check();
  await itemOn(page, "refusing").answer("false");
  await expect.poll(() => itemOn(other, "refusing").status.innerText()).toBe("Incorrect.");
  await expect.poll(() => itemOn(other, "first-step").control("fill-in").isChecked()).toBe(true);
  await itemOn(other, "first-step").button("Check answer").click();
  await expect.poll(() => progress(page)).toContain("2 of 3 answered");
  await page.getByRole("button", { name: "Delete my answers to this quiz" }).click();
  await page.getByRole("button", { name: "Delete them" }).click();
  await expect.poll(() => other.locator(".option-note").count()).toBe(0);
});

test("two tabs that begin at once, unheard by each other, lose neither's answer", async () => {
  const site = await openSite({ folder });
  await site.context.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
  const other = await site.context.newPage();
  await Promise.all([site.goto(quizPage), other.goto(site.url(quizPage))]);
  // Else the later one reads what the earlier has kept, which is another story.
  for (const page of [site.page, other]) await page.getByText("0 of 3 answered").waitFor();
  await Promise.all([
    itemOn(site.page, "refusing").answer("false"),
    itemOn(other, "ways-of-helping").answer("insist"),
  ]);
  await expect.poll(() => progress(other)).toContain("1 of 3 answered");
  await expect.poll(() => progress(site.page)).toContain("1 of 3 answered");
  await site.page.reload();
  await expect.poll(() => progress(site.page)).toContain("2 of 3 answered");
});

describe("a browser that keeps nothing", () => {
  const faults = {
    "has no storage": () => Reflect.deleteProperty(globalThis, "indexedDB"),
    "refuses to open it": () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
    },
    "never answers": () => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (name) {
        return Object.assign(open.call(this, name), { addEventListener: () => {} });
      };
    },
    "has no room left": () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  };

  test.each(Object.entries(faults))("%s: the quiz goes on and says so once", async (_, breakIt) => {
    const site = await openSite({ folder });
    await site.context.addInitScript(breakIt);
    await site.goto(quizPage);
    await answerAll(site.page);
    const notice = site.page.getByText("does not let this page save your answers");
    await notice.waitFor();
    await expect.poll(() => notice.count()).toBe(1);
    await site.page.getByRole("region", { name: "Result" }).waitFor();
    const claim = site.page.getByText("Your answers are kept in this browser");
    await expect.poll(() => claim.isVisible()).toBe(false);
    expect(site.faults).toEqual([]);
  });
});

function progress(page: Page): Promise<string> {
  return page.locator("[data-progress]").innerText();
}

test("what a drawn quiz asks, and what was answered, is the same in its translation", async () => {
  const { folder } = await builtFixture("quiz-translated", async (root) => {
    await copyFixture("quiz", root);
    await writeFile(join(root, ".eleventy.js"), configuration("Quiz site", { languages: ["es"] }));
    const write = async (path: string, text: string) => {
      await mkdir(join(root, path, ".."), { recursive: true });
      await writeFile(join(root, path), text);
    };
    await write("content/es/index.md", "---\ntitle: Inicio\nsummary: Aquí.\n---\n\nTexto.\n");
    await write("quizzes/es/drawn.quiz.yaml", "id: drawn\ntitle: De ambos\n");
    await write("quizzes/es/practice.yaml", spanishPractice);
  });
  const { page, goto, faults } = await openSite({ folder, reducedMotion: "reduce" });
  const asked = () =>
    page.locator("quiz-item:visible").evaluateAll((items) => items.map(({ id }) => id));
  await goto("es/quizzes/drawn.html");
  await expect.poll(asked).toHaveLength(3);
  const drawn = await asked();
  const spanish = itemOn(page, "greeting");
  await spanish.option("question").locator("label").click();
  await spanish.button("Comprobar la respuesta").click();
  await expect.poll(() => spanish.status.innerText()).toBe("Correcto.");
  // What is asked, and the answer.
  await eventsOnce(page, 2);
  await goto("quizzes/drawn.html");
  await expect.poll(() => itemOn(page, "greeting").status.innerText()).toBe("Correct.");
  expect((await asked()).toSorted()).toEqual(drawn.toSorted());
  expect(faults).toEqual([]);
});

const spanishPractice = `id: practice
title: Maneras de practicar
summary: Una pregunta.
language: es
items:
  - id: greeting
    kind: single-choice
    stem: ¿Qué abre una conversación?
    rationale: Una pregunta cede la iniciativa.
    options:
      - { id: advice, text: Un consejo }
      - { id: question, text: Una pregunta, key: true }
      - { id: story, text: Una historia propia }
      - { id: silence, text: El silencio }
      - { id: none, text: Nada de eso, fixed: true }
`;
