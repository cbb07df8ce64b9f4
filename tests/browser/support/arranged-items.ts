import type { Locator, Page } from "playwright-core";

// What tests do on the quiz page of `tests/sites/kinds-arranged`.

export const arrangingPage = "quizzes/arranging.html";

/** An item's parts. */
export function item(page: Page, id: string) {
  const root = page.locator(`#item-${id}`);
  return {
    root,
    status: root.locator("[data-status]"),
    row: (option: string) => root.locator(`[data-option="${option}"]`),
    select: (option: string) => root.locator(`[data-option="${option}"] select`),
    move: (option: string, way: "up" | "down") =>
      root.locator(`[data-option="${option}"] [data-move="${way}"]`),
    check: async () => {
      await root.locator("[data-action=check]").click();
      // What shows the outcome may be still on its way.
      await root.locator("[data-status]:not(:empty)").waitFor();
    },
    tryAgain: async () => {
      await root.locator("[data-action=retry]").click();
      await root.locator("[data-status]:empty").waitFor({ state: "attached" });
    },
  };
}

/** Words partly right, the long ones right, the order partly right, the reflection compared. */
export async function answerAll(page: Page): Promise<void> {
  await match(item(page, "words").root, ["informed", "capacity", ""]);
  await match(item(page, "long-words").root, ["ana", "ana", "team"]);
  await arrange(item(page, "steps").root, ["inform", "ask", "act", "wait"]);
  await item(page, "own-help").root.getByRole("textbox").fill("Two lines,\nas written.");
  for (const id of ["words", "long-words", "steps", "own-help"]) await item(page, id).check();
}

/** Chooses a response for each prompt from the top. */
export async function match(root: Locator, responses: readonly string[]): Promise<void> {
  for (const [index, response] of responses.entries()) {
    await root.locator("select").nth(index).selectOption(response);
  }
}

/** Moves entries up by their buttons until they stand in an order. */
export async function arrange(root: Locator, wanted: readonly string[]): Promise<void> {
  for (const [index, id] of wanted.entries()) {
    const up = root.locator(`[data-option="${id}"] [data-move=up]`);
    for (let at = (await order(root)).indexOf(id); at > index; at--) await up.click();
  }
  // An order that was the one shown is only an answer once somebody moved something.
  const first = root.locator(`[data-option="${wanted[0]}"]`);
  await first.locator("[data-move=down]").click();
  await first.locator("[data-move=up]").click();
}

export function order(root: Locator): Promise<readonly string[]> {
  return root
    .locator("[data-order] [data-option]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-option") ?? ""));
}
