import { expect, test } from "vitest";
import { newVisitor } from "./support/visitor.ts";

const body = `<style>
    .cover { position: absolute; inset: 0 0 auto; height: 60px; background: #fff }
    .moving { animation: come 0.4s linear }
    @keyframes come { from { margin-left: 300px } }
  </style>
  <div style="height: 60px"><button id="under">Under</button></div><div class="cover"></div>
  <section class="outer" aria-label="Outer"><div class="inner"><p class="leaf">One</p></div></section>
  <div class="inner"><p class="leaf">Two</p><b role="button">Three</b></div>
  <label><input type="checkbox"> Choice</label>
  <label><input type="checkbox" id="stubborn"> Stubborn</label>
  <div style="height: 3000px"></div><p><button id="below">Below</button> <button id="off" disabled>Off</button></p>`;

test("what Playwright would not click is not clicked, and what it clicks is clicked as by hand", async () => {
  const { page } = await newVisitor({});
  await page.setContent(`<!doctype html><html lang="en"><title>Actions</title>${body}`);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ["pointerdown", "mousedown", "click", "input", "keydown"])
      document.addEventListener(type, (event) => {
        const { id, localName } = event.target as Element;
        seen.push(`${type} ${id || localName}${event.isTrusted ? "" : " untrusted"}`);
      });
    document.querySelector("#stubborn")?.addEventListener("click", (event) => {
      event.preventDefault();
    });
    document.querySelector("#below")?.addEventListener("click", () => {
      document.querySelector("#below")?.classList.add("moving");
    });
  });
  const seen = () =>
    page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
  const pressed = ["pointerdown", "mousedown", "click"].map((type) => `${type} below`);

  for (const id of ["under", "off"]) {
    const click = page.locator(`#${id}`).click({ timeout: 300 });
    await expect(click, id).rejects.toThrow("Timeout 300ms");
  }
  await expect.poll(seen).toEqual([]);
  await page.locator("#below").click();
  await expect.poll(seen).toEqual(pressed);
  // While it moves it is waited for.
  await page.getByRole("button", { name: "Below" }).click();
  await expect.poll(seen).toEqual(pressed);
  const choice = page.getByRole("checkbox", { name: "Choice" });
  await choice.check();
  await choice.check();
  await expect.poll(() => choice.isChecked()).toBe(true);
  await choice.uncheck();
  await expect.poll(() => choice.isChecked()).toBe(false);
  await expect
    .poll(async () => (await seen()).filter((event) => /untrusted/.test(event)))
    .toEqual([]);
  const stubborn = page.locator("#stubborn").check({ timeout: 1000 });
  await expect(stubborn).rejects.toThrow("did not change its state");
  await expect(page.locator(".leaf").click({ timeout: 300 })).rejects.toThrow("strict mode");
});

test("elements are found by selectors and roles that Playwright's own engines find", async () => {
  const { page } = await newVisitor({});
  await page.setContent(`<!doctype html><html lang="en"><title>Queries</title>${body}`);
  const outer = page.locator(".outer");
  for (const [place, count] of [
    [page.locator(".inner .leaf"), 2],
    // What an element stands in is looked for within that in which it is looked for.
    [outer.locator(".inner .leaf"), 1],
    [page.locator(".inner").first().locator(".outer .leaf"), 0],
    [outer.locator("> div > p, > p"), 1],
    [page.locator("p:has-text('Two'), .outer"), 2],
    [page.locator(".leaf:visible"), 2],
    [page.getByRole("button"), 4],
    [page.getByRole("button", { disabled: true }), 1],
    [page.getByRole("region", { name: "Outer" }), 1],
    [page.getByRole("paragraph"), 3],
    [outer.getByRole("button"), 0],
  ] as const)
    await expect.poll(() => place.count(), { message: String(place) }).toBe(count);
});
