import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { ItemKind } from "../../src/core/items/item.ts";
import { arrange, match, order } from "./support/arranged-items.ts";
import { type OpenSiteOptions, openSite } from "./support/open-site.ts";
import { eventsOnce, itemOn, quizSite } from "./support/quiz-site.ts";
import { rightResponses, verdictOf } from "./support/right-responses.ts";
import { violationsInEveryLook } from "./support/violations.ts";

const { folder } = await quizSite({ site: "paper" });
const quizPage = "quizzes/sheet.html";

async function openQuiz(options: OpenSiteOptions = {}): Promise<Page> {
  const site = await openSite({ folder, reducedMotion: "reduce", ...options });
  await site.goto(quizPage);
  return site.page;
}

interface Way {
  /** Both answer it right and check. */
  readonly byMouse: (page: Page) => Promise<void>;
  readonly byKeyboard: (page: Page) => Promise<void>;
  /** What the answer says unscripted. */
  readonly told: RegExp;
}

const right = ["ask", "inform", "wait", "act"];

const ways: Readonly<Record<ItemKind, Way>> = {
  "single-choice": {
    byMouse: (page) => itemOn(page, "one-key").answer("ask"),
    byKeyboard: async (page) => {
      await itemOn(page, "one-key").control("fill-in").focus();
      await press(page, "ArrowDown", "Enter");
    },
    told: /Correct answer\s+Ask her\s+She may want help or time\./,
  },
  "multiple-choice": {
    byMouse: (page) => itemOn(page, "several-keys").answer("offer", "inform"),
    byKeyboard: async (page) => {
      await itemOn(page, "several-keys").control("offer").focus();
      await press(page, "Space", "Tab", "Space", "Enter");
    },
    told: /Correct answer\s+Offer your help\s+Correct answer\s+Say what the form is for\s+Send it off/,
  },
  "true-false": {
    byMouse: (page) => itemOn(page, "claim").answer("false"),
    byKeyboard: async (page) => {
      await itemOn(page, "claim").control("true").focus();
      await press(page, "ArrowDown", "Enter");
    },
    told: /True\s+Correct answer\s+False/,
  },
  "short-answer": {
    byMouse: async (page) => {
      await itemOn(page, "word").root.getByLabel("Your answer").fill("consent");
      await itemOn(page, "word").button("Check answer").click();
    },
    byKeyboard: async (page) => {
      await itemOn(page, "word").root.getByLabel("Your answer").focus();
      await page.keyboard.type("consent");
      await press(page, "Enter");
    },
    told: /Accepted: Consent; Permission/,
  },
  numeric: {
    byMouse: async (page) => {
      await itemOn(page, "share").root.getByLabel("Your answer").fill("37,5");
      await itemOn(page, "share").button("Check answer").click();
    },
    byKeyboard: async (page) => {
      await itemOn(page, "share").root.getByLabel("Your answer").focus();
      await page.keyboard.type("37,5");
      await press(page, "Enter");
    },
    told: /Accepted: 37\.5%, give or take 0\.5%/,
  },
  cloze: {
    byMouse: async (page) => {
      const { root, button } = itemOn(page, "gaps");
      await root.getByLabel("Gap 1 of 2").selectOption("before");
      await root.getByLabel("Gap 2 of 2").fill("No");
      await button("Check answer").click();
    },
    byKeyboard: async (page) => {
      await itemOn(page, "gaps").root.getByLabel("Gap 1 of 2").focus();
      await page.keyboard.type("bef");
      await press(page, "Tab");
      await page.keyboard.type("No");
      await press(page, "Enter");
    },
    told: /Gap 1\s+Correct answer: before[\s\S]+Gap 2\s+Accepted: no/,
  },
  matching: {
    byMouse: async (page) => {
      await match(itemOn(page, "pairs").root, ["informed", "consent", "capacity"]);
      await itemOn(page, "pairs").button("Check answer").click();
    },
    byKeyboard: async (page) => {
      await itemOn(page, "pairs").root.locator("select").first().focus();
      for (const letters of ["inf", "con", "cap"]) {
        await page.keyboard.type(letters);
        await press(page, "Tab");
      }
      await press(page, "Enter");
    },
    told: /what will happen\.\s+Goes with:\s+Information/,
  },
  ordering: {
    byMouse: async (page) => {
      await arrange(itemOn(page, "steps").root, right);
      await itemOn(page, "steps").button("Check answer").click();
    },
    byKeyboard: async (page) => {
      const { root, button } = itemOn(page, "steps");
      for (const [place, id] of right.entries()) {
        await root.locator(`[data-option="${id}"] [data-move=up]`).focus();
        for (let at = (await order(root)).indexOf(id); at > place; at--) await press(page, "Space");
      }
      await button("Check answer").focus();
      await press(page, "Enter");
    },
    told: /Ask whether help is wanted\s+Say what there is to choose from\s+Leave time to decide/,
  },
  scenario: {
    byMouse: async (page) => {
      const { root } = itemOn(page, "bicycle");
      const named = (name: string) => root.getByRole("button", { name, exact: true });
      await named("Begin").click();
      await named("“May I have it back?”").click();
      await named("Continue").click();
      await named("“Shall we mend it together?”").click();
      await named("Continue").click();
    },
    byKeyboard: async (page) => {
      const { root } = itemOn(page, "bicycle");
      await root.getByRole("button", { name: "Begin", exact: true }).focus();
      await press(page, "Enter");
      // What walks it may be still on its way.
      await root.locator('[data-scenario]:not([data-stage="cover"])').waitFor();
      await press(page, "Tab", "Enter", "Tab", "Enter", "Tab", "Space", "Tab", "Space");
    },
    told: /Part 2, to part 4\s*· scores 50 out of 100/,
  },
  reflection: {
    byMouse: async (page) => {
      await itemOn(page, "own-help").root.getByLabel("Your answer").fill("A lift.");
      await itemOn(page, "own-help").button("Compare").click();
    },
    byKeyboard: async (page) => {
      await itemOn(page, "own-help").root.getByLabel("Your answer").focus();
      await page.keyboard.type("A lift.");
      await press(page, "Tab", "Enter");
    },
    told: /One good answer\s+A friend once filled in a form for me\./,
  },
};

const kinds = (Object.keys(ways) as ItemKind[]).map((kind) => ({
  ...{ kind, ...ways[kind], ...rightResponses[kind] },
}));

describe.each([
  { how: "mouse", way: "byMouse" },
  { how: "keyboard", way: "byKeyboard" },
] as const)("by $how every kind", ({ way }) => {
  test("is answered right, kept as it was given, and there after a reload", async () => {
    const page = await openQuiz();
    const verdict = (id: string) => page.locator(`#item-${id}`).getAttribute("data-verdict");
    for (const { kind, id, [way]: answer } of kinds) {
      await answer(page);
      await expect.poll(() => verdict(id), { message: kind }).toBe(verdictOf(kind));
    }
    const events = await eventsOnce(page, kinds.length);
    for (const { kind, id, response } of kinds) {
      const event = events.find(({ item }) => item === id);
      expect(event?.response, kind).toEqual(response);
      expect(event?.score, kind).toBe(kind === "reflection" ? null : 1);
    }
    await page.reload();
    for (const { kind, id } of kinds) {
      await expect.poll(() => verdict(id), { message: kind }).toBe(verdictOf(kind));
    }
    if (way === "byMouse") {
      // A reload comes back to where the page was read, which may leave a button half under the header.
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(() => violationsInEveryLook(page, { within: "main" })).toEqual([]);
    }
  });
});

test("without script each is a form, and its answer opens beneath; on paper it does not tell", async () => {
  const page = await openQuiz({ javaScriptEnabled: false });
  await asksAndDoesNotTell(page);
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Skip the list of questions" }).focus();
  await press(page, "Enter", "Tab");
  const focused = () => page.evaluate(() => document.activeElement?.closest("quiz-item")?.id);
  await expect.poll(focused).toBe(await page.locator("quiz-item").first().getAttribute("id"));
  for (const { kind, id, told } of kinds) {
    const item = itemOn(page, id);
    const message = kind;
    await expect.poll(() => item.root.getByRole("button").count(), { message }).toBe(0);
    const form = item.root.locator("form");
    await expect.poll(() => form.innerText(), { message }).not.toMatch(told);
    const answer = item.root.locator("details.answer");
    await item.root.locator("details.answer > summary").click();
    await expect.poll(() => answer.innerText(), { message }).toMatch(told);
  }
});

test("on paper each asks and does not tell, scripted too", async () => {
  await asksAndDoesNotTell(await openQuiz());
});

async function asksAndDoesNotTell(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  for (const { kind, id, told } of kinds) {
    const { root } = itemOn(page, id);
    // A scenario's choices are buttons that print as text.
    const buttons = root.getByRole("button", { name: /Check|Compare|know|again|Begin|Go on/ });
    await expect.poll(() => buttons.count(), { message: kind }).toBe(0);
    const legend = root.locator("legend").first();
    await expect
      .poll(
        async () => {
          const ask = kind === "scenario" ? "Turn to part 2" : (await legend.innerText()).trim();
          return ask !== "" && (await root.innerText()).includes(ask);
        },
        { message: kind },
      )
      .toBe(true);
    const text = await root.innerText();
    expect(text, kind).not.toMatch(told);
    expect(text, kind).not.toMatch(/Show the answer|I don’t know|Hint/);
  }
}

test("every kind in every state is WCAG 2.2 AA in every look", async () => {
  const page = await openQuiz();
  const seen = () => violationsInEveryLook(page, { within: "main", narrow: 360 });
  await expect.poll(() => violationsInEveryLook(page, { narrow: 360 })).toEqual([]);
  await answerSomeWrong(page);
  await expect.poll(seen).toEqual([]);
  for (const id of [
    "one-key",
    "several-keys",
    "claim",
    "word",
    "share",
    "gaps",
    "pairs",
    "steps",
  ]) {
    await itemOn(page, id).root.locator("[data-action=retry]").click();
    await itemOn(page, id).button("I don’t know").click();
  }
  for (const id of ["sum", "judged"]) await itemOn(page, id).button("I don’t know").click();
  await ways.reflection.byMouse(page);
  await page.getByRole("heading", { name: "Result" }).waitFor();
  await expect.poll(seen).toEqual([]);
});

test("320 px wide and in forced colours no kind runs out of the page, right to left neither", async () => {
  const page = await openQuiz();
  const narrow = { how: "320 px wide", width: 320, height: 256, forcedColors: "none" } as const;
  const forced = { how: "forced", width: 1280, height: 720, forcedColors: "active" } as const;
  const looks = [narrow, forced];
  const turnTo = async ({ width, height, forcedColors }: (typeof looks)[number]) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ forcedColors });
  };
  for (const look of looks) {
    await turnTo(look);
    for (const dir of ["ltr", "rtl"]) {
      await page.evaluate((way) => document.documentElement.setAttribute("dir", way), dir);
      await expect.poll(() => overflow(page), { message: `${look.how}, ${dir}` }).toBe(0);
    }
  }
  await answerSomeWrong(page);
  for (const look of looks) {
    await turnTo(look);
    await expect.poll(() => overflow(page), { message: `${look.how}, answered` }).toBe(0);
  }
});

/** Wrong: one key, true or false, word, number. Partly correct: several keys, gaps, pairs, order, path. */
async function answerSomeWrong(page: Page): Promise<void> {
  await itemOn(page, "one-key").answer("fill-in");
  await itemOn(page, "several-keys").answer("offer");
  await itemOn(page, "claim").answer("true");
  await itemOn(page, "word").root.getByLabel("Your answer").fill("capacity");
  await itemOn(page, "share").root.getByLabel("Your answer").fill("62.5");
  await itemOn(page, "gaps").root.getByLabel("Gap 1 of 2").selectOption("before");
  await match(itemOn(page, "pairs").root, ["informed", "capacity", ""]);
  await arrange(itemOn(page, "steps").root, ["inform", "ask", "wait", "act"]);
  for (const id of ["word", "share", "gaps", "pairs", "steps"]) {
    await itemOn(page, id).button("Check answer").click();
  }
  const scenario = itemOn(page, "bicycle").root;
  for (const name of [
    "Begin",
    "“May I have it back?”",
    "Continue",
    "“Then you pay for it.”",
    "Continue",
  ]) {
    await scenario.getByRole("button", { name, exact: true }).click();
  }
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
