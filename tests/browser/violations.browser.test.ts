import { expect, test } from "vitest";
import { violations } from "./support/violations.ts";
import { newVisitor } from "./support/visitor.ts";

const passes = `<p>Dark on light</p><p class="again">As dark on light again</p>`;

const links = `<p>Text that is longer than <a class="marked" href="#">its link</a></p>
  <p>Text that is longer than <a class="unmarked" href="#">its link</a></p>`;

/** Each is a fault only by what it is painted with, or by what lies under it. */
const faults = {
  ".pale": `<p class="pale" style="color: #999">Pale on light</p>`,
  ".faint": `<div style="opacity: 0.4"><p class="faint">Seen through</p></div>`,
  ".dim": `<div style="background: #555"><p class="dim">Dark on dim</p></div>`,
  ".over": `<div style="background: #444; height: 50px"></div>
    <p class="over" style="position: relative; margin: -40px 0 0">Dark over what it is not in</p>`,
};

test("text is judged anew when it is painted otherwise than text that passed", async () => {
  const { page } = await newVisitor({});
  const open = (body: string) =>
    page.setContent(`<!doctype html><html lang="en"><title>Colours</title>
      <style>body { background: #fff; color: #222; font: 16px serif } p { margin: 9px }</style>
      <main>${body}</main>`);
  await open(passes);
  await expect.poll(() => violations(page)).toEqual([]);
  await open(passes + Object.values(faults).join(""));
  const found = (await violations(page)).map((fault) => fault.split(": ").slice(0, 2).join(" "));
  expect(found.toSorted()).toEqual(
    Object.keys(faults)
      .map((element) => `color-contrast ${element}`)
      .toSorted(),
  );
  await page.emulateMedia({ colorScheme: "dark" });
  await page.addStyleTag({ content: ".again { color: #bbb }" });
  await expect.poll(async () => (await violations(page)).length).toBe(5);
});

test("a link in text is told from it by more than a colour that is close to its own", async () => {
  const { page } = await newVisitor({});
  await page.setContent(`<!doctype html><html lang="en"><title>Links</title>
    <style>body { background: #fff; color: #222 } a { color: #000 } .unmarked { text-decoration: none }</style>
    <main>${links}</main>`);
  const found = (await violations(page)).map((fault) => fault.split(": ").slice(0, 2).join(" "));
  expect(found).toEqual(["link-in-text-block .unmarked"]);
});
