import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { answerAll, arrange, arrangingPage, item, match, order } from "./support/arranged-items.ts";
import { connectionTo } from "./support/connection.ts";
import { openSite } from "./support/open-site.ts";
import { quizSite } from "./support/quiz-site.ts";

const { folder } = await quizSite({ site: "kinds-arranged" });

async function openQuiz(): Promise<Page> {
  const site = await openSite({ folder, reducedMotion: "reduce" });
  await site.goto(arrangingPage);
  return site.page;
}

describe("matching", () => {
  test("by mouse is told how much of it is right; with nothing chosen it asks for a match", async () => {
    const words = item(await openQuiz(), "words");
    await words.check();
    await expect.poll(() => words.status.innerText()).toBe("Choose a match first.");
    // What one prompt has no other is offered, until it is let go.
    const taken = words.select("agreed").locator("option[value=informed]");
    await words.select("told").selectOption("informed");
    await expect.poll(() => taken.isDisabled()).toBe(true);
    await expect
      .poll(() =>
        words.root
          .locator("option:disabled")
          .evaluateAll((all) => all.map((one) => one.getAttribute("value"))),
      )
      .toEqual(["informed", "informed"]);
    await words.select("told").selectOption("");
    await expect.poll(() => taken.isDisabled()).toBe(false);
    for (const { given, says } of [
      { given: ["informed", "consent", "capacity"], says: "Correct." },
      { given: ["informed", "consent", "guardianship"], says: "Not yet. Partly correct: 2 of 3." },
      { given: ["informed", "", ""], says: "Not yet. Partly correct: 1 of 3." },
      { given: ["capacity", "informed", "consent"], says: "Not yet." },
    ]) {
      await match(words.root, given);
      await words.check();
      await expect.poll(() => words.status.innerText(), { message: `${given}` }).toBe(says);
      await words.tryAgain();
    }
  });

  test("each prompt then has its mark, and its match once that is asked for; the reasons stand below", async () => {
    const words = item(await openQuiz(), "words");
    await match(words.root, ["informed", "capacity", ""]);
    await words.check();
    const taken = words.select("weighed").locator("option:disabled");
    await expect.poll(() => taken.count()).toBe(2);
    const notes = async () => {
      const all = await words.root.locator(".option-note").allInnerTexts();
      return all.map((note) => note.split(/\s*\n\s*/).map((line) => line.trim()));
    };
    const reasons = words.root.locator("[data-reasons]");
    await expect.poll(notes).toEqual([["Correct"], ["Incorrect"], ["Not answered"]]);
    await expect.poll(() => reasons.innerText()).toContain("Nobody asked them yet.");
    await expect.poll(() => reasons.innerText()).not.toContain("one decision at a time");
    await words.root.locator("[data-action=give-up]").click();
    await expect
      .poll(notes)
      .toEqual([
        ["Correct"],
        ["Incorrect", "Goes with:", "Consent & agreement"],
        ["Not answered", "Goes with:", "Capacity"],
      ]);
    await expect.poll(() => reasons.innerText()).toContain("It is about one decision at a time.");
  });

  test("a select is named by its prompt and offers plain text, in the author's order", async () => {
    const words = item(await openQuiz(), "words");
    const select = words.root.getByLabel("Somebody can use facts & weigh them.");
    await expect
      .poll(() => select.locator("option").allInnerTexts())
      .toEqual([
        "Choose…",
        "Capacity",
        "Consent & agreement",
        "Guardianship",
        "Information <plain>",
      ]);
  });

  test("by keyboard alone", async () => {
    const page = await openQuiz();
    const words = item(page, "words");
    await words.select("told").focus();
    for (const letter of ["i", "con", "cap"]) {
      await page.keyboard.type(letter);
      await page.keyboard.press("Tab");
    }
    await expect.poll(() => focused(page).innerText()).toBe("Check answer");
    await page.keyboard.press("Enter");
    await expect.poll(() => words.status.innerText()).toBe("Correct.");
  });

  test("what is graded no longer changes, and its outcome stays", async () => {
    const page = await openQuiz();
    const words = item(page, "words");
    await match(words.root, ["informed", "consent", "guardianship"]);
    await words.check();
    await words.select("told").focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => words.select("told").inputValue()).toBe("informed");
    await expect.poll(() => words.status.innerText()).toBe("Not yet. Partly correct: 2 of 3.");
  });

  test("long responses stand in full, lettered as in the selects", async () => {
    const long = item(await openQuiz(), "long-words");
    const list = long.root.locator(".match-responses");
    await expect.poll(() => list.innerText()).toContain("together with whoever is on the rota");
    const options = await long.select("meet").locator("option").allInnerTexts();
    expect(options.map((text) => text.slice(0, 8))).toEqual(["Choose…", "A. The t", "B. Ana, "]);
    await expect
      .poll(() => item(long.root.page(), "words").root.locator(".match-responses").isVisible())
      .toBe(false);
  });
});

describe("ordering", () => {
  test("shows the entries in another order than the right one, without the numbering selects", async () => {
    const steps = item(await openQuiz(), "steps");
    const shown = await order(steps.root);
    expect(shown.toSorted()).toEqual(["act", "ask", "inform", "wait"]);
    expect(shown).not.toEqual(["ask", "inform", "wait", "act"]);
    await expect.poll(() => steps.root.getByRole("combobox").count()).toBe(0);
  });

  test("by mouse into the right order", async () => {
    const steps = item(await openQuiz(), "steps");
    await arrange(steps.root, ["ask", "inform", "wait", "act"]);
    await steps.check();
    await expect.poll(() => steps.status.innerText()).toBe("Correct.");
    const notes = await steps.root.locator(".option-note").allInnerTexts();
    expect(notes.map((note) => note.split(/\s*\n\s*/).map((line) => line.trim()))).toEqual([
      ["In the right place"],
      ["In the right place"],
      ["In the right place"],
      ["In the right place"],
    ]);
    const reasons = await steps.root.locator("[data-reasons]").innerText();
    expect(reasons).toContain("Without it the rest is forced.");
    expect(reasons).toContain("Silence is not a yes.");
  });

  test("each order is told how right it is, and an entry out of its place which that is", async () => {
    const steps = item(await openQuiz(), "steps");
    for (const { given, says } of [
      {
        given: ["inform", "ask", "wait", "act"],
        says: "Not yet. Partly correct: 5 of 6 pairs are in order. Each of the others takes one off.",
      },
      {
        given: ["act", "ask", "inform", "wait"],
        says: "Not yet. Pairs in order: 3 of 6.",
      },
      {
        given: ["act", "wait", "inform", "ask"],
        says: "Not yet.",
      },
    ]) {
      const message = `${given}`;
      await arrange(steps.root, given);
      await steps.check();
      await expect.poll(() => steps.status.innerText(), { message }).toBe(says);
      await expect
        .poll(() => steps.row("inform").innerText(), { message })
        .toMatch(/In the wrong place$/);
      await steps.root.locator("[data-action=give-up]").click();
      await expect
        .poll(() => steps.row("inform").innerText(), { message })
        .toMatch(/In the wrong place\s+Should be 2nd$/);
      await steps.tryAgain();
    }
  });

  test("by keyboard: the focus stays on the entry's button and its place is announced", async () => {
    const page = await openQuiz();
    const steps = item(page, "steps");
    const [first = "", second = "", ...rest] = await order(steps.root);
    const region = steps.root.locator("[aria-live=polite]");
    await steps.move(first, "down").focus();
    const name = await focused(page).evaluate((button) => button.getAttribute("aria-labelledby"));
    for (const step of [2, 3, 4, 4]) {
      await page.keyboard.press("Enter");
      await expect.poll(() => region.textContent()).toMatch(new RegExp(`, now ${step} of 4$`));
      await expect.poll(() => focused(page).getAttribute("aria-labelledby")).toBe(name);
    }
    await expect.poll(() => order(steps.root)).toEqual([second, ...rest, first]);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Space");
    await expect.poll(() => region.textContent()).toMatch(/, now 3 of 4$/);
  });

  test("by dragging its grip an entry goes where it is dropped, and its place is announced", async () => {
    const page = await openQuiz();
    const steps = item(page, "steps");
    const [first = "", second = "", third = "", fourth = ""] = await order(steps.root);
    await drag(page, steps.row(first), steps.row(third), { steps: 8 });
    await expect.poll(() => order(steps.root)).toEqual([second, third, first, fourth]);
    await expect
      .poll(() => steps.root.locator("[aria-live=polite]").textContent())
      .toMatch(/, now 3 of 4$/);
    // Past several at once, upwards.
    await drag(page, steps.row(fourth), steps.row(second), { steps: 1 });
    await expect.poll(() => order(steps.root)).toEqual([fourth, second, third, first]);
    await steps.check();
    await expect.poll(() => steps.root.getAttribute("data-verdict")).not.toBeNull();
  });

  test("dragging that ends where it began is no answer, and a graded order cannot be dragged", async () => {
    const page = await openQuiz();
    const steps = item(page, "steps");
    const before = await order(steps.root);
    const [first = "", second = ""] = before;
    await drag(page, steps.row(first), steps.row(first), { steps: 3 });
    await steps.check();
    await expect.poll(() => steps.status.innerText()).toBe("Move the entries into order first.");
    await drag(page, steps.row(first), steps.row(second), { steps: 3 });
    await steps.check();
    const graded = await order(steps.root);
    expect(graded).not.toEqual(before);
    await expect.poll(() => steps.row(first).locator("[data-grip]").isVisible()).toBe(false);
  });

  test("a drag that is over before its script is loaded has moved the entry all the same", async () => {
    let release = () => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await openQuiz();
    await connectionTo(page, "**/quiz-end-*.js", { isBroken: false, delay });
    const steps = item(page, "steps");
    const before = await order(steps.root);
    const [first = "", second = "", ...rest] = before;
    await drag(page, steps.row(first), steps.row(second), { steps: 3 });
    await expect.poll(() => order(steps.root)).toEqual(before);
    release();
    await expect.poll(() => order(steps.root)).toEqual([second, first, ...rest]);
    await steps.check();
    await expect.poll(() => steps.root.getAttribute("data-verdict")).not.toBeNull();
  });

  test("by touch: the grip drags, the rest of the entry scrolls the page", async () => {
    const page = await openQuiz();
    const steps = item(page, "steps");
    const [first = "", second = "", ...rest] = await order(steps.root);
    const touchAction = (selector: string) =>
      steps
        .row(first)
        .locator(selector)
        .evaluate((element) => getComputedStyle(element).touchAction);
    await expect.poll(() => touchAction("[data-grip]")).toBe("none");
    await expect.poll(() => touchAction("label")).toBe("auto");
    await steps.root.scrollIntoViewIfNeeded();
    const session = await page.context().newCDPSession(page);
    const grip = await middleOf(steps.row(first).locator("[data-grip]"));
    const target = await middleOf(steps.row(second));
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: y === undefined ? [] : [{ x: grip.x, y }],
      });
    await touch("touchStart", grip.y);
    await touch("touchMove", (grip.y + target.y) / 2);
    await touch("touchMove", target.y + 4);
    await touch("touchEnd");
    await expect.poll(() => order(steps.root)).toEqual([second, first, ...rest]);
  });

  test("a button is named by what it does and its entry", async () => {
    const steps = item(await openQuiz(), "steps");
    const up = steps.root.getByRole("button", { name: "Move up: Leave time to decide" });
    await expect.poll(() => up.count()).toBe(1);
  });

  test("what nobody has moved is no answer, even back in its first order", async () => {
    const steps = item(await openQuiz(), "steps");
    await steps.check();
    await expect.poll(() => steps.status.innerText()).toBe("Move the entries into order first.");
    const [first = ""] = await order(steps.root);
    await steps.move(first, "down").click();
    await expect.poll(() => steps.status.innerText()).toBe("");
    await steps.move(first, "up").click();
    await steps.check();
    await expect.poll(() => steps.root.getAttribute("data-verdict")).not.toBeNull();
  });

  test("a graded order no longer moves; trying again goes on from it", async () => {
    const steps = item(await openQuiz(), "steps");
    await arrange(steps.root, ["act", "wait", "inform", "ask"]);
    await steps.check();
    await steps.move("wait", "up").click({ force: true });
    await expect.poll(() => order(steps.root)).toEqual(["act", "wait", "inform", "ask"]);
    await steps.root.locator("[data-action=retry]").click();
    await expect.poll(() => order(steps.root)).toEqual(["act", "wait", "inform", "ask"]);
    await expect.poll(() => focused(steps.root.page()).getAttribute("data-move")).toBe("up");
    await steps.move("wait", "up").click();
    await steps.check();
    await expect.poll(() => steps.root.getAttribute("data-verdict")).not.toBeNull();
  });
});

describe("reflection", () => {
  test("is compared with another answer and not marked", async () => {
    const reflection = item(await openQuiz(), "own-help");
    await expect
      .poll(() => reflection.root.getByRole("button", { name: "Check answer" }).count())
      .toBe(0);
    await reflection.root.getByLabel("Your answer").fill("A lift, which\nI had to sit out.");
    await expect
      .poll(() => reflection.root.locator(".reflection-words").innerText())
      .toBe("8 words");
    await reflection.root.getByRole("button", { name: "Compare" }).click();
    await expect.poll(() => reflection.root.getAttribute("data-verdict")).toBe("ungraded");
    await expect
      .poll(() => reflection.status.innerText())
      .toBe("Read the two side by side. This is not marked.");
    await expect
      .poll(() => reflection.root.locator("[data-reasons]").innerText())
      .toMatch(/^One good answer\s+A friend once filled in a form for me\.\s+Asking which part/);
    await expect
      .poll(() => reflection.root.locator("[data-explanation]").innerText())
      .toContain("Look for who decided.");
  });

  test("asks for words first, and says what not to write", async () => {
    const reflection = item(await openQuiz(), "own-help");
    await reflection.root.getByLabel("Your answer").fill(" \n ");
    await reflection.check();
    await expect.poll(() => reflection.status.innerText()).toBe("Write something first.");
    const area = reflection.root.getByRole("textbox");
    await expect.poll(() => described(area)).toBe("Never enter other people’s names or details.");
    await expect.poll(() => area.getAttribute("maxlength")).toBe("10000");
  });

  test("what was compared can be gone on with", async () => {
    const reflection = item(await openQuiz(), "own-help");
    const area = reflection.root.getByLabel("Your answer");
    await area.fill("A lift.");
    await reflection.check();
    await expect.poll(() => area.getAttribute("readonly")).not.toBeNull();
    await reflection.root.locator("[data-action=retry]").click();
    await expect.poll(() => area.inputValue()).toBe("A lift.");
    await area.press("End");
    await area.pressSequentially(" By car.");
    await reflection.check();
    await expect.poll(() => reflection.root.getAttribute("data-verdict")).toBe("ungraded");
  });
});

test("after a reload everything stands as it was answered", async () => {
  const page = await openQuiz();
  await answerAll(page);
  await page.reload();
  await page.locator("#item-own-help[data-verdict]").waitFor();
  const words = item(page, "words");
  await expect
    .poll(() => words.root.locator("select").evaluateAll(values))
    .toEqual(["informed", "capacity", ""]);
  await expect.poll(() => words.status.innerText()).toBe("Not yet. Partly correct: 1 of 3.");
  await expect
    .poll(() => order(item(page, "steps").root))
    .toEqual(["inform", "ask", "act", "wait"]);
  await item(page, "own-help").root.getByRole("button", { name: "Show again" }).click();
  const area = item(page, "own-help").root.getByRole("textbox");
  await expect.poll(() => area.inputValue()).toBe("Two lines,\nas written.");
  await expect.poll(() => page.locator(".reflection-words").innerText()).toBe("4 words");
});

function values(selects: readonly Element[]): readonly string[] {
  return selects.map((select) => (select instanceof HTMLSelectElement ? select.value : ""));
}

function focused(page: Page): Locator {
  return page.locator(":focus");
}

function described(control: Locator): Promise<string | null | undefined> {
  return control.evaluate(
    (element) =>
      document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent,
  );
}

/** Presses an entry's grip and lets go a little past another one's middle. */
async function drag(
  page: Page,
  row: Locator,
  onto: Locator,
  options: { readonly steps: number },
): Promise<void> {
  await row.scrollIntoViewIfNeeded();
  const grip = await middleOf(row.locator("[data-grip]"));
  const target = await middleOf(onto);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x, target.y + Math.sign(target.y - grip.y) * 4, options);
  await page.mouse.up();
}

/** Once it stands still and nothing covers it, so that what happens at that point happens to it. */
async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await element.hover({ trial: true });
  const box = await element.boundingBox();
  if (box === null) throw new Error("it is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
