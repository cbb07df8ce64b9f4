import { expect, test } from "vitest";
import { violations } from "./support/violations.ts";
import { newVisitor } from "./support/visitor.ts";

const passes = `<p>Dark on light</p><p class="again">As dark on light again</p>
  <p style="color: #888; font-size: 30px">Pale and large</p><p>/</p>
  <nav tabindex="0" style="height: 60px; overflow: auto"><p style="height: 200px">Scrolled</p></nav>`;

const links = `<p>Text that is longer than <a class="marked" href="#">its link</a></p>
  <p>Text that is longer than <a class="unmarked" href="#">its link</a></p>`;

/** Each is a fault only by what it is painted with, or by what lies under it. */
const faults = {
  ".pale": `<p class="pale" style="color: #999">Pale on light</p>`,
  ".small": `<p class="small" style="color: #888">As pale as what is large</p>`,
  input: `<input aria-label="Pale" value="Pale" style="color: #aaa; background: #fff">`,
  ".scrolled": `<nav tabindex="0" style="height: 20px; overflow: auto; background: #555">
    <p style="height: 30px">&nbsp;</p><p class="scrolled">Dark on what dim scrolls it</p></nav>
    <div style="height: 90px"></div>`,
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
  await expect
    .poll(async () => (await violations(page)).length)
    .toBe(Object.keys(faults).length + 1);
});

const targets = {
  ".wide": `<button class="wide" style="width: 30px; height: 30px">1</button>`,
  ".alone": `<p><button class="alone" style="width: 16px; height: 16px">2</button></p>`,
  ".near": `<p><button class="near" style="width: 16px; height: 16px">3</button><button class="beside"
    style="width: 30px; height: 30px">4</button></p>`,
  ".covered": `<p><button class="covered" style="width: 40px; height: 30px">5</button>
    <button style="position: relative; left: -35px; width: 90px; height: 30px">6</button></p>`,
};

test("a target is judged by its size, by what lies over it, and by how near others are", async () => {
  const { page } = await newVisitor({});
  await page.setContent(`<!doctype html><html lang="en"><title>Targets</title>
    <style>button { padding: 0; border: 0; min-width: 0; background: #fff; color: #000 } p { margin: 30px }</style>
    <main>${Object.values(targets).join("")}</main>`);
  const found = (await violations(page)).map((fault) => fault.split(": ").slice(0, 2).join(" "));
  expect(found).toEqual(["target-size .near", "target-size .covered"]);
});

test("a link in text is told from it by more than a colour that is close to its own", async () => {
  const { page } = await newVisitor({});
  await page.setContent(`<!doctype html><html lang="en"><title>Links</title>
    <style>body { background: #fff; color: #222 } a { color: #000 } .unmarked { text-decoration: none }</style>
    <main>${links}</main>`);
  const found = (await violations(page)).map((fault) => fault.split(": ").slice(0, 2).join(" "));
  expect(found).toEqual(["link-in-text-block .unmarked"]);
});
