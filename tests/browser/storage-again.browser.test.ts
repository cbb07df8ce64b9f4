import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openSite } from "./support/open-site.ts";
import { itemOn, practicePage, quizPage, quizSite, storedEvents } from "./support/quiz-site.ts";

const { folder } = await quizSite();

const unkept = "does not let this page save your answers";
const kept = "Your answers are kept in this browser";

describe("a tab that is being opened while another answers", () => {
  test("shows that answer, on a quiz's page", async () => {
    const { page, other } = await answerWhileOpening(quizPage);
    await expect.poll(() => progress(other)).toContain("1 of 3 answered");
    await expect.poll(() => progress(page)).toContain("1 of 3 answered");
  });

  test("knows of that answer, on the pages across quizzes", async () => {
    const { other } = await answerWhileOpening("review.html");
    await other
      .locator("[data-view=nothing-due], [data-view=due]")
      .filter({ visible: true })
      .waitFor();
  });

  test("keeps an answer given before it knew the history, though it is left in that moment", async () => {
    const site = await openSite({ folder });
    await site.goto(quizPage);
    await itemOn(site.page, "refusing").answer("true");
    await expect.poll(() => storedItems(site.page)).toEqual(["refusing"]);
    const other = await openHeldBack(site, quizPage);
    await itemOn(other, "first-step").answer("ask");
    await other.close();
    await site.page.reload();
    await site.page.getByText("2 of 3 answered").waitFor();
    await expect.poll(() => storedItems(site.page)).toEqual(["first-step", "refusing"]);
    const [run, ...others] = new Set((await storedEvents(site.page)).map(({ attempt }) => attempt));
    expect([run, others]).toEqual(["first", []]);
  });

  test("does not show an answer that was deleted meanwhile", async () => {
    const site = await openSite({ folder });
    await site.goto(quizPage);
    await itemOn(site.page, "refusing").answer("true");
    await expect.poll(async () => (await storedEvents(site.page)).length).toBe(1);
    const other = await openHeldBack(site, quizPage);
    await deleteHere(site.page);
    await site.page.getByText("Deleted.").waitFor();
    await release(other);
    await other.getByText("0 of 3 answered").waitFor();
  });
});

describe("a fault of storage that passes", () => {
  test("what was refused is kept with the next answer, and no longer said to be lost", async () => {
    const site = await openSite({ folder });
    await site.context.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = (...given) => {
        IDBObjectStore.prototype.put = put;
        throw new DOMException(`full: ${given.length}`, "QuotaExceededError");
      };
    });
    await site.goto(quizPage);
    await itemOn(site.page, "refusing").answer("true");
    await site.page.getByText(unkept).waitFor();
    await itemOn(site.page, "first-step").answer("ask");
    await expect.poll(() => storedItems(site.page)).toEqual(["first-step", "refusing"]);
    await site.page.getByText(unkept).waitFor({ state: "hidden" });
    await site.page.getByText(kept).waitFor();
    expect(site.faults).toEqual([]);
  });

  test("a database that does not open at first opens with the next answer, with all that it holds", async () => {
    const site = await openSite({ folder });
    await site.goto(quizPage);
    await itemOn(site.page, "refusing").answer("true");
    await expect.poll(() => storedItems(site.page)).toEqual(["refusing"]);
    await site.context.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        IDBFactory.prototype.open = open;
        throw new DOMException("not now", "UnknownError");
      };
    });
    // Review does not take what it cannot read for nothing.
    await site.goto("review.html");
    await site.page.getByText("does not let this site keep answers").waitFor();
    await site.goto(quizPage);
    await site.page.getByText(unkept).waitFor();
    await itemOn(site.page, "first-step").answer("ask");
    await expect.poll(() => progress(site.page)).toContain("2 of 3 answered");
    await site.page.getByText(unkept).waitFor({ state: "hidden" });
    await expect.poll(() => storedItems(site.page)).toEqual(["first-step", "refusing"]);
  });
});

test("what storage does not answer for is not said to be deleted", async () => {
  const site = await openSite({ folder });
  await site.goto(quizPage);
  await itemOn(site.page, "refusing").answer("true");
  await expect.poll(() => storedItems(site.page)).toEqual(["refusing"]);
  const silent = await site.context.newPage();
  await silent.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name) {
      return Object.assign(open.call(this, name), { addEventListener: () => {} });
    };
  });
  await silent.goto(site.url(quizPage));
  await silent.getByText(unkept).waitFor();
  await itemOn(silent, "first-step").answer("ask");
  await deleteHere(silent);
  await silent.getByText("did not let the page delete the answers").waitFor();
  await expect.poll(() => storedItems(site.page)).toEqual(["refusing"]);
});

describe("an exam under way", () => {
  async function openExam(path: string) {
    const site = await openSite({ folder, reducedMotion: "reduce" });
    await site.goto(path);
    await site.page.getByRole("radio", { name: "Exam" }).check();
    await site.page.getByRole("checkbox", { name: "Shuffle" }).uncheck();
    await site.page.getByRole("button", { name: "Begin" }).click();
    return site;
  }

  test("can be deleted before anything of it is answered, and leaves nothing", async () => {
    const { page } = await openExam(practicePage);
    await itemOn(page, "greeting").option("question").locator("label").click();
    await expect.poll(async () => (await storedEvents(page)).length).toBe(2);
    await deleteHere(page);
    await page.getByText("Deleted.").waitFor();
    await expect.poll(() => storedEvents(page)).toEqual([]);
  });

  test("loses what was entered to a bank's items when that bank is deleted, and no more", async () => {
    const { page, goto } = await openExam("quizzes/drawn.html");
    const first = page.locator("quiz-item:visible").first();
    await expect.poll(() => first.getAttribute("data-item")).toBe("greeting");
    await first.locator("label").first().click();
    const second = page.locator("quiz-item:visible").nth(1);
    await second.locator("label").first().click();
    const entries = async () => (await storedEvents(page)).filter(({ kind }) => kind === "entered");
    await expect.poll(async () => (await entries()).length).toBe(2);
    const others = (await entries()).filter(({ bank }) => bank !== "practice");
    expect(others.map(({ item }) => item)).not.toContain("greeting");
    await goto("progress.html");
    await page.getByLabel("What to delete").selectOption({ label: "Ways to practise" });
    await deleteChosen(page);
    await expect.poll(() => entries()).toEqual(others);
    await page.getByLabel("What to delete").selectOption({ label: "Drawn from both" });
    await deleteChosen(page);
    await expect.poll(() => storedEvents(page)).toEqual([]);
  });

  test("keeps of each text what stands there now, and nothing once it is handed in", async () => {
    const { page } = await openExam(practicePage);
    const field = itemOn(page, "own-view").root.getByRole("textbox");
    await field.fill("My client Jane Doe said");
    await field.blur();
    await expect.poll(() => storedText(page)).toContain("Jane Doe");
    await field.fill("Somebody said");
    await field.blur();
    await expect.poll(() => storedText(page)).toContain("Somebody");
    await expect.poll(() => storedText(page)).not.toContain("Jane Doe");
    await expect.poll(() => storedKinds(page)).toEqual(["entered", "started"]);
    await itemOn(page, "leaving").option("false").locator("label").click();
    await page.getByRole("button", { name: "Hand in", exact: true }).click();
    await page.getByRole("button", { name: "Hand in now" }).click();
    await expect.poll(() => storedKinds(page)).not.toContain("entered");
    for (const step of ["own-view", "leaving"]) {
      await expect
        .poll(() => page.locator(`[data-for=${step}]`).getAttribute("data-state"))
        .toBe("half");
    }
    await expect.poll(() => storedText(page)).toContain("Somebody");
  });

  test("older drafts that an earlier version kept go when they are next read", async () => {
    const { page } = await openExam(practicePage);
    const field = itemOn(page, "own-view").root.getByRole("textbox");
    await field.fill("Somebody said");
    await field.blur();
    await expect.poll(() => storedText(page)).toContain("Somebody");
    await page.evaluate(async () => {
      const opening = indexedDB.open("waymark");
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const store = opening.result.transaction("attempts", "readwrite").objectStore("attempts");
      const reading = store.getAll();
      await new Promise((resolve) => reading.addEventListener("success", resolve));
      const now = reading.result.find(({ kind }) => kind === "entered");
      const response = { kind: "reflection", text: "Jane Doe said" };
      store.put({ ...now, id: "earlier", at: now.at - 1000, response });
      await new Promise((resolve) => store.transaction.addEventListener("complete", resolve));
      opening.result.close();
    });
    await page.reload();
    await expect.poll(() => storedText(page)).not.toContain("Jane Doe");
    await expect.poll(() => field.inputValue()).toBe("Somebody said");
  });
});

/** Opens a page in another tab whose storage answers late, and answers meanwhile in this one. */
async function answerWhileOpening(path: string): Promise<{ page: Page; other: Page }> {
  const site = await openSite({ folder });
  await site.goto(quizPage);
  await site.page.getByText("0 of 3 answered").waitFor();
  const other = await openHeldBack(site, path);
  await itemOn(site.page, "refusing").answer("false");
  await expect.poll(() => storedItems(site.page)).toEqual(["refusing"]);
  await release(other);
  return { page: site.page, other };
}

/** What storage held when it was asked reaches the page only with `release`. */
async function openHeldBack(
  site: Awaited<ReturnType<typeof openSite>>,
  path: string,
): Promise<Page> {
  const other = await site.context.newPage();
  await other.addInitScript(() => {
    const held: (() => void)[] = [];
    const state = { held, heard: false, isOpen: false };
    Object.assign(globalThis, { heldBack: state });
    new BroadcastChannel("waymark").addEventListener("message", () => {
      state.heard = true;
    });
    const { addEventListener } = IDBRequest.prototype;
    IDBRequest.prototype.addEventListener = function (
      this: IDBRequest,
      type: string,
      listener: (event: Event) => void,
    ) {
      addEventListener.call(this, type, (event: Event) => {
        const isSnapshot = type === "success" && Array.isArray(this.result);
        if (isSnapshot && !state.isOpen) held.push(() => listener.call(this, event));
        else listener.call(this, event);
      });
    };
  });
  await other.goto(site.url(path));
  await other.waitForFunction(() => {
    const { heldBack } = globalThis as unknown as { heldBack: { held: unknown[] } };
    return heldBack.held.length > 0;
  });
  return other;
}

async function release(page: Page): Promise<void> {
  await page.waitForFunction(
    () => (globalThis as unknown as { heldBack: { heard: boolean } }).heldBack.heard,
  );
  await page.evaluate(() => {
    const { heldBack } = globalThis as unknown as {
      heldBack: { held: (() => void)[]; isOpen: boolean };
    };
    heldBack.isOpen = true;
    for (const pass of heldBack.held) pass();
  });
}

async function deleteHere(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Delete my answers to this quiz" }).click();
  await page.getByRole("button", { name: "Delete them" }).click();
}

async function deleteChosen(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await page.locator("[data-notice]:focus").waitFor();
}

async function storedItems(page: Page): Promise<readonly unknown[]> {
  return (await storedEvents(page)).map(({ item }) => item).sort();
}

async function storedKinds(page: Page): Promise<readonly unknown[]> {
  return [...new Set((await storedEvents(page)).map(({ kind }) => kind))].sort();
}

async function storedText(page: Page): Promise<string> {
  return JSON.stringify(await storedEvents(page));
}

function progress(page: Page): Promise<string> {
  return page.locator("[data-progress]").innerText();
}
