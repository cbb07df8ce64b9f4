import type { Locator, Page } from "playwright-core";

/** Answers the first item of the open quiz page with its first option; gives the item's form. */
export async function answerFirstItem(page: Page): Promise<Locator> {
  const form = page.getByRole("main").locator("form").first();
  await form.getByRole("radio").or(form.getByRole("checkbox")).first().check();
  await form.getByRole("button", { name: "Check answer" }).click();
  return form;
}

/** Opens the search dialog by its keys and enters text; gives the dialog. */
export async function searchFor(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog");
  const field = dialog.getByRole("searchbox").or(dialog.getByRole("combobox")).first();
  await field.fill(text);
  return dialog;
}
