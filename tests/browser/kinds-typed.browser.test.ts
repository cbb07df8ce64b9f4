import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { quizSite } from "./support/quiz-site.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite({ site: "kinds-typed" });
const quizPage = "quizzes/typed.html";

async function openQuiz(options: OpenSiteOptions = {}): Promise<Page> {
  const site = await openSite({ folder, reducedMotion: "reduce", ...options });
  await site.goto(quizPage);
  return site.page;
}

function item(page: Page, id: string) {
  const root = page.locator(`#item-${id}`);
  const check = async () => {
    await root.locator("[data-action=check]").click();
    // What shows the outcome may be still on its way.
    await root.locator("[data-status]:not(:empty)").waitFor();
  };
  return {
    root,
    check,
    tryAgain: async () => {
      await root.locator("[data-action=retry]").click();
      await root.locator("[data-status]:empty").waitFor({ state: "attached" });
    },
    status: root.locator("[data-status]"),
    field: root.getByLabel("Your answer"),
    gap: (number: number) => root.getByLabel(`Gap ${number} of 4`),
    /** What the open feedback says of each part, line by line. */
    notes: async () => (await root.locator(".option-note").allInnerTexts()).map(linesOf),
    answer: async (text: string) => {
      await root.getByLabel("Your answer").fill(text);
      await check();
    },
  };
}

const permit = "word-for-permission";
const share = "share-that-refused";
const cloze = "asking-in-words";
const cold = "below-freezing";

describe("a short answer", () => {
  test("by mouse is told whether it is right, as it was written, until it is tried again", async () => {
    const permission = item(await openQuiz(), permit);
    for (const { text, says, note } of [
      { text: "consent", says: "Correct.", note: ["Correct · You wrote “consent”"] },
      { text: " HER  consent. ", says: "Correct.", note: ["Correct · You wrote “HER consent.”"] },
      { text: "okay", says: "Correct.", note: ["Correct · You wrote “okay”"] },
      { text: "money", says: "Not yet.", note: ["Incorrect · You wrote “money”"] },
      {
        text: "capacity!",
        says: "Not yet.",
        note: ["Incorrect · You wrote “capacity!”", "Capacity is what lets her give it."],
      },
      {
        text: "consnt",
        says: "Not yet.\n\nClose: one letter is off.",
        note: ["Incorrect · You wrote “consnt”"],
      },
      {
        text: "capacty",
        says: "Not yet.",
        note: ["Incorrect · You wrote “capacty”"],
      },
      {
        text: "<img src=x> & [[gap]]",
        says: "Not yet.",
        note: ["Incorrect · You wrote “<img src=x> & [[gap]]”"],
      },
    ]) {
      const message = text;
      await permission.answer(text);
      await expect.poll(() => permission.status.innerText(), { message }).toBe(says);
      const accepted = [
        "Accepted: Consent; Her consent; Permission",
        "Other wordings of it are accepted too.",
      ];
      // What is accepted waits until it is found or asked for.
      const told = says === "Correct." ? [...note, ...accepted] : note;
      await expect.poll(() => permission.notes(), { message }).toEqual([told]);
      if (text === "capacity!") {
        await permission.root.locator("[data-action=give-up]").click();
        await expect.poll(() => permission.notes()).toEqual([[...note, ...accepted]]);
      }
      await permission.tryAgain();
    }
    // With nothing typed it asks for an answer.
    await permission.answer("   ");
    await expect.poll(() => permission.status.innerText()).toBe("Type an answer first.");
    await expect.poll(() => permission.notes()).toEqual([]);

    // Its field is named, is not corrected, and is described by what came of it.
    const { root, field, answer } = permission;
    await expect
      .poll(() => attributes(field, ["autocapitalize", "autocomplete", "spellcheck"]))
      .toEqual(["off", "off", "false"]);
    await answer("money");
    // The note on what not to write, and then what came of it.
    const ids = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
    await expect
      .poll(() => root.locator(`[id="${ids.at(-1)}"]`).innerText())
      .toContain("You wrote “money”");
  });
});

describe("a number", () => {
  test("is read in the ways that people write it; what is none is no answer", async () => {
    const page = await openQuiz();
    const refused = item(page, share);
    // Phones show their keys for numbers, but for numbers that need a minus.
    await expect.poll(() => refused.field.getAttribute("inputmode")).toBe("decimal");
    await expect.poll(() => item(page, cold).field.getAttribute("inputmode")).toBe("text");
    await item(page, cold).answer("−12,5 °C");
    await expect.poll(() => item(page, cold).status.innerText()).toBe("Correct.");
    // Its field is named with its unit, which stands beside it.
    const named = refused.root.getByLabel("Your answer in %", { exact: true });
    await expect.poll(() => named.count()).toBe(1);
    await expect.poll(() => refused.root.locator(".typed-unit").innerText()).toBe("%");
    for (const { text, says } of [
      {
        text: "many",
        says: "This cannot be read as a number here. Type a number in digits, such as 12 or 2.5.",
      },
      {
        text: "37.5.",
        says: "This cannot be read as a number here. Type a number in digits, such as 12 or 2.5.",
      },
      {
        // Three eighths of all, or of one per cent?
        text: "3/8",
        says: "This cannot be read as a number here. Type a number in digits, such as 12 or 2.5.",
      },
      { text: " ", says: "Type a number in digits, such as 12 or 2.5." },
    ]) {
      const message = text;
      await refused.answer(text);
      await expect.poll(() => refused.status.innerText(), { message }).toBe(says);
      await expect.poll(() => refused.root.getAttribute("data-verdict"), { message }).toBeNull();
      await expect.poll(() => refused.field.inputValue(), { message }).toBe(text);
    }
    for (const { text, says, why = "" } of [
      { text: "37.5", says: "Correct." },
      { text: "37,5 %", says: "Correct." },
      { text: "+38", says: "Correct." },
      { text: "3.75e1", says: "Correct.\n\nRead as 37.5." },
      { text: "３７．５", says: "Correct.\n\nRead as 37.5." },
      { text: "75/2 %", says: "Correct.\n\nRead as 37.5." },
      { text: "-37.5", says: "Not yet." },
      { text: "62", says: "Not yet.", why: "That is the share of those who accepted." },
      {
        text: "0,375",
        says: "Not yet.\n\nRead as 0.375.",
        why: "Right as a fraction",
      },
      { text: "0.38", says: "Not yet.\n\nClose: that is a share. Here per cent are asked for." },
    ]) {
      const message = text;
      await refused.answer(text);
      await expect.poll(() => refused.status.innerText(), { message }).toBe(says);
      const notes = async () => (await refused.notes()).flat();
      const isRight = says.startsWith("Correct.");
      const wrote = `${isRight ? "Correct" : "Incorrect"} · You wrote “${text}”`;
      await expect.poll(async () => (await notes())[0], { message }).toBe(wrote);
      const accepted = "Accepted: 37.5%, give or take 0.5%";
      expect((await notes()).includes(accepted), text).toBe(isRight);
      expect((await notes()).join("\n"), text).toContain(why);
      await refused.tryAgain();
    }
  });

  test("the page's language decides where a number could be read in two ways", async () => {
    const page = await openQuiz();
    const refused = item(page, share);
    await refused.answer("37,500");
    await expect.poll(() => refused.status.innerText()).toBe("Not yet.\n\nRead as 37500.");
    await page.evaluate(() => {
      document.documentElement.lang = "de";
    });
    await refused.root.locator("[data-action=retry]").click();
    await refused.answer("37,500");
    await expect.poll(() => refused.status.innerText()).toBe("Correct.\n\nRead as 37,5.");
  });
});

describe("a text with gaps", () => {
  test("in prose whose markup stays, by mouse is told how many of its gaps are right; with none filled it asks for one", async () => {
    const page = await openQuiz();
    const asking = item(page, cloze);
    // Its controls stand in the prose, whose markup stays.
    const prose = asking.root.locator(".cloze");
    await expect.poll(() => prose.locator("p").count()).toBe(2);
    await expect.poll(() => prose.locator("p").first().locator("select, input").count()).toBe(3);
    await expect.poll(() => prose.locator("em").innerText()).toBe("then");
    await expect.poll(() => prose.innerText()).not.toContain("[[");
    await asking.check();
    await expect.poll(() => asking.status.innerText()).toBe("Fill in a gap first.");
    for (const { gaps, says } of [
      { gaps: ["before", "no", "told", "none"], says: "Correct." },
      {
        gaps: ["before", "No, thank you!", "Informed", "real"],
        says: "Not yet. Partly correct: 3 of 4 gaps.",
      },
      { gaps: ["before", "", "", ""], says: "Not yet. Partly correct: 1 of 4 gaps." },
      { gaps: ["after", "yes", "asked", "real"], says: "Not yet." },
    ]) {
      await fillGaps(page, gaps);
      await asking.check();
      await expect.poll(() => asking.status.innerText(), { message: `${gaps}` }).toBe(says);
      await asking.tryAgain();
    }
  });

  test("each gap then has its mark in the prose, and below what was right and why, until it is tried again", async () => {
    const page = await openQuiz();
    const asking = item(page, cloze);
    await fillGaps(page, ["after", "Yes", "told", ""]);
    await asking.check();
    await expect
      .poll(() => asking.notes())
      .toEqual([
        ["Incorrect · You chose “after”", "Then it is no question, but news."],
        ["Incorrect · You wrote “Yes”", "Yes goes without saying: what else?"],
        ["Correct · You wrote “told”"],
        ["Left empty"],
      ]);
    await asking.root.locator("[data-action=give-up]").click();
    await expect
      .poll(() => asking.notes())
      .toEqual([
        [
          "Incorrect · You chose “after”",
          "Then it is no question, but news.",
          "Correct answer: before",
        ],
        [
          "Incorrect · You wrote “Yes”",
          "Yes goes without saying: what else?",
          "Accepted: no; no, thank you",
          "A question has two answers.",
        ],
        ["Correct · You wrote “told”", "Accepted: told; informed"],
        ["Left empty", "Correct answer: no choice at all"],
      ]);
    const marks = asking.root.locator(".gap[data-mark] .verdict-mark use");
    await expect
      .poll(() => marks.evaluateAll((all) => all.map((use) => use.getAttribute("href"))))
      .toEqual(["#mark-wrong", "#mark-wrong", "#mark-right", "#mark-blank"]);
    const note = await asking.gap(4).getAttribute("aria-describedby");
    await expect
      .poll(() => asking.root.locator(`[id="${note}"]`).innerText())
      .toContain("Left empty");

    // Trying again keeps what was filled in and takes the marks away.
    await asking.tryAgain();
    await fillGaps(page, ["before", "yes", "", ""]);
    await asking.check();
    await asking.root.locator("[data-action=retry]").click();
    await expect.poll(() => asking.root.locator("[data-mark], .gap .verdict-mark").count()).toBe(0);
    await expect.poll(() => asking.gap(2).getAttribute("aria-describedby")).toBeNull();
    await expect.poll(() => asking.gap(1).inputValue()).toBe("before");
    await fillGaps(page, ["before", "no", "told", "none"]);
    await asking.check();
    await expect.poll(() => asking.status.innerText()).toBe("Correct.");
    await expect.poll(() => asking.root.locator(".gap .verdict-mark").count()).toBe(4);
  });
});

test("Enter in a gap goes on to the next empty one, and checks only where no other is empty", async () => {
  const page = await openQuiz();
  const asking = item(page, cloze);
  const focusedGap = () =>
    asking.root.locator(".cloze").evaluate((prose) => {
      const controls = [...prose.querySelectorAll("input, select")];
      return controls.indexOf(document.activeElement ?? prose) + 1;
    });
  await asking.gap(3).focus();
  await page.keyboard.type("told");
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedGap()).toBe(4);
  await expect.poll(() => asking.root.getAttribute("data-verdict")).toBeNull();
  await asking.gap(4).selectOption("none");
  await asking.gap(2).focus();
  await page.keyboard.type("no");
  // Round to the first, the last that is empty.
  await page.keyboard.press("Enter");
  await expect.poll(() => focusedGap()).toBe(1);
  await asking.gap(1).selectOption("before");
  await asking.gap(2).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => asking.status.innerText()).toBe("Correct.");
});

test("a half-filled text can be checked on purpose", async () => {
  const page = await openQuiz();
  const asking = item(page, cloze);
  await asking.gap(2).focus();
  await page.keyboard.type("no");
  await tabTo(page, "Check answer");
  await page.keyboard.press("Enter");
  await expect.poll(() => asking.status.innerText()).toBe("Not yet. Partly correct: 1 of 4 gaps.");
});

test("by keyboard alone every typed item can be answered, and tried again", async () => {
  const page = await openQuiz();
  const permission = item(page, permit);
  await permission.field.focus();
  await page.keyboard.type("money");
  await page.keyboard.press("Enter");
  await expect.poll(() => permission.status.innerText()).toBe("Not yet.");
  await page.keyboard.type("x");
  await expect.poll(() => permission.field.inputValue()).toBe("money");
  await tabTo(page, "Try again");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("consent");
  await page.keyboard.press("Enter");
  await expect.poll(() => permission.status.innerText()).toBe("Correct.");

  const asking = item(page, cloze);
  await asking.gap(1).focus();
  await page.keyboard.type("before");
  await page.keyboard.press("Tab");
  await page.keyboard.type("no");
  await page.keyboard.press("Tab");
  await page.keyboard.type("told");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "Check answer");
  await page.keyboard.press("Enter");
  await expect.poll(() => asking.status.innerText()).toBe("Correct.");
});

test("a graded answer cannot be changed", async () => {
  const page = await openQuiz();
  await fillGaps(page, ["after", "yes", "", ""]);
  const asking = item(page, cloze);
  await asking.check();
  await asking.gap(1).focus();
  await page.keyboard.press("ArrowUp");
  await asking.gap(2).focus();
  await page.keyboard.type("no");
  expect([await asking.gap(1).inputValue(), await asking.gap(2).inputValue()]).toEqual([
    "after",
    "yes",
  ]);
});

test("answers and what came of them are there again after a reload", async () => {
  const page = await openQuiz();
  await answerAll(page);
  const notes = () => page.locator("quiz-item .option-note").allInnerTexts();
  const before = await notes();
  expect(before).toHaveLength(7);
  await page.reload();
  await page.locator("quiz-item[data-verdict]").nth(3).waitFor();
  // What was right is folded.
  const folded = page.getByRole("button", { name: "Show again" });
  while ((await folded.count()) > 0) await folded.first().click();
  await expect.poll(() => notes()).toEqual(before);
  await expect.poll(() => item(page, share).field.inputValue()).toBe("37,5");
  await expect.poll(() => item(page, cloze).gap(1).inputValue()).toBe("before");
});

test("a page that a translator has rewritten still grades, and shows its translation", async () => {
  const page = await openQuiz();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts.filter((node) => node.data.trim() !== "")) {
      if (text.parentElement?.closest("option")) {
        text.data = `⟦${text.data.trim()}⟧`;
        continue;
      }
      const font = document.createElement("font");
      font.textContent = `⟦${text.data.trim()}⟧`;
      text.replaceWith(font);
    }
  });
  const asking = item(page, cloze);
  await asking.root.locator("select").first().selectOption("after");
  await asking.check();
  const [first] = await asking.notes();
  expect(first?.join(" ")).toContain("⟦after⟧");
  expect(first?.join(" ")).toContain("⟦Then it is no question, but news.⟧");
});

test("every state is WCAG 2.2 AA in every look", async () => {
  const page = await openQuiz();
  await expect.poll(() => violationsInEveryLook(page)).toEqual([]);
  await item(page, share).answer("many");
  await expect.poll(() => violationsInEveryLook(page, within(share))).toEqual([]);
  await answerAll(page);
  await expect.poll(() => violationsInEveryLook(page, { within: "main" })).toEqual([]);
  const given = item(page, permit);
  await given.root.locator("[data-action=retry]").click();
  await given.root.locator("[data-action=give-up]").click();
  await expect.poll(() => given.root.innerText()).toContain("Accepted: Consent");
  await expect.poll(() => violationsInEveryLook(page, within(permit))).toEqual([]);
});

test("at 400 % zoom and in forced colours every gap is there and nothing runs out of the page", async () => {
  const page = await openQuiz();
  await answerAll(page);
  for (const { how, viewport, forcedColors } of [
    { how: "400 % zoom", viewport: { width: 320, height: 256 }, forcedColors: "none" },
    { how: "forced colours", viewport: { width: 1280, height: 720 }, forcedColors: "active" },
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ forcedColors });
    await expect.poll(() => overflow(page), { message: how }).toBe(0);
    for (let number = 1; number <= 4; number++) {
      const box = await item(page, cloze).gap(number).boundingBox();
      expect(box?.width, how).toBeGreaterThan(40);
      expect(box?.height, how).toBeGreaterThanOrEqual(24);
    }
  }
});

test("without script each answer opens with what is accepted and what is to be said", async () => {
  const page = await openQuiz({ javaScriptEnabled: false });
  const permission = item(page, permit);
  await expect.poll(() => permission.field.count()).toBe(1);
  await permission.root.locator("summary").click();
  const answer = linesOf(await permission.root.locator("details").innerText());
  expect(answer.slice(1, 7)).toEqual([
    "Accepted: Consent; Her consent; Permission",
    "Other wordings of it are accepted too.",
    "Not “Capacity”",
    "Capacity is what lets her give it.",
    "Not “A signature”",
    "A signature can be had without it.",
  ]);
  const asking = item(page, cloze);
  await expect.poll(() => asking.root.getByLabel("Gap 2 of 4").count()).toBe(1);
  await expect.poll(() => asking.root.locator(".gap-note:visible").count()).toBe(0);
  await asking.root.locator("summary").click();
  await expect
    .poll(async () => linesOf(await asking.root.locator("details").innerText()).slice(1, 6))
    .toEqual([
      "Gap 1",
      "Correct answer: before",
      "“before”",
      "Afterwards there is nothing to decide.",
      "Not “after”",
    ]);
});

test("without script pressing Enter in a field neither leaves the page nor loses the text", async () => {
  const site = await openSite({ folder, javaScriptEnabled: false });
  await site.goto(quizPage);
  const { field } = item(site.page, permit);
  await field.fill("consent");
  await field.press("Enter");
  expect(site.page.url()).toBe(site.url(quizPage));
  await expect.poll(() => field.inputValue()).toBe("consent");
});

test.each([true, false])(
  "on paper (script: %s) there are lines to write on, and what a select offers",
  async (javaScriptEnabled) => {
    const page = await openQuiz({ javaScriptEnabled });
    await page.emulateMedia({ media: "print" });
    const asking = item(page, cloze);
    for (const field of [item(page, permit).field, item(page, share).field, asking.gap(1)]) {
      const line = await field.evaluate((element) => {
        const { borderBottomStyle, borderTopStyle, width } = getComputedStyle(element);
        return { borderBottomStyle, borderTopStyle, isWide: Number.parseFloat(width) > 100 };
      });
      expect(line).toEqual({ borderBottomStyle: "solid", borderTopStyle: "none", isWide: true });
    }
    await expect
      .poll(() => asking.root.locator(".cloze").innerText())
      .toContain("(before / after / while)");
    await expect
      .poll(() => page.locator("quiz-item").allInnerTexts())
      .not.toContainEqual(expect.stringContaining("Accepted"));
  },
);

test("nothing goes wrong on the page, and nothing is asked of another site", async () => {
  const site = await openSite({ folder, base: "file" });
  await site.goto(quizPage);
  await answerAll(site.page);
  expect(site.faults).toEqual([]);
});

/** The first wrong, the second right, the third partly right, the fourth right. */
async function answerAll(page: Page): Promise<void> {
  await item(page, permit).answer("capacity");
  await item(page, share).answer("37,5");
  await fillGaps(page, ["before", "yes", "told", ""]);
  await item(page, cloze).check();
  await item(page, cold).answer("-12.5");
}

function within(id: string): { readonly within: string } {
  return { within: `#item-${id}` };
}

async function fillGaps(page: Page, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    const gap = item(page, cloze).gap(index + 1);
    const isSelect = await gap.evaluate((element) => element.matches("select"));
    if (isSelect) await gap.selectOption(text);
    else await gap.fill(text);
  }
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 8; stop++) {
    await page.keyboard.press("Tab");
    if ((await page.locator(":focus").innerText()).trim() === name) return;
  }
  throw new Error(`the keyboard does not reach “${name}”`);
}

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "");
}

function attributes(
  element: { getAttribute(name: string): Promise<string | null> },
  names: readonly string[],
) {
  return Promise.all(names.map((name) => element.getAttribute(name)));
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
