import { expect, onTestFinished, test, vi } from "vitest";
import { offerRemembering } from "../../src/browser/progress/remember-reading.ts";
import {
  bringPlace,
  isRemembering,
  keepPlace,
  placeOf,
  readPlace,
} from "../../src/browser/reading/place.ts";
import { keepReadList, readList } from "../../src/browser/reading/read-list.ts";
import { MemoryStorage } from "./support/memory-storage.ts";

const link = (url: string) => ({ url, title: "Tea" });
const place = {
  ...{ article: link("guide/tea.html"), section: link("guide/tea.html#pots"), next: null, at: 7 },
};

test("a place is read back as it was", () => {
  expect(placeOf(place)).toEqual(place);
  expect(readPlace(JSON.stringify(place))).toEqual(place);
});

test("what is malformed is none, and so is the word that switches it off", () => {
  for (const text of [null, "", "off", "{}", "[]", "7", JSON.stringify({ ...place, at: "noon" })]) {
    expect(readPlace(text)).toBeNull();
  }
});

test.each([
  "https://evil.example/",
  "javascript:alert(1)",
  "//evil.example/",
  "/elsewhere/",
  "\\\\evil.example",
  "../other-site/",
  "guide/../../other-site/",
])("an address that would lead away from this site is none: %s", (url) => {
  expect(placeOf({ ...place, article: link(url) })).toBeNull();
  expect(placeOf({ ...place, section: link(url), next: link(url) })).toEqual({
    ...place,
    section: null,
  });
});

test("names with spaces and other letters, as addresses have them, are places", () => {
  for (const url of ["th%C3%A9%20vert.html", "a/b/", "über.html#größe", "index.html"]) {
    expect(placeOf({ ...place, article: link(url) })).toMatchObject({ article: { url } });
  }
});

test("where the browser blocks storage nothing is remembered", () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal("localStorage", { getItem: () => null });
  expect(isRemembering()).toBe(true);
  vi.stubGlobal("localStorage", {
    getItem() {
      throw new DOMException("blocked", "SecurityError");
    },
  });
  expect(isRemembering()).toBe(false);
});

/** The switch on a page, as far as what it does goes. */
function openSwitch(forget: () => Promise<void>) {
  const page = new EventTarget();
  vi.stubGlobal("localStorage", new MemoryStorage());
  vi.stubGlobal("StorageEvent", Event);
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("dispatchEvent", page.dispatchEvent.bind(page));
  onTestFinished(() => void vi.unstubAllGlobals());
  const box = Object.assign(new EventTarget(), { checked: false });
  const section = { hidden: true, querySelector: () => box };
  offerRemembering(section as unknown as HTMLElement, { forget });
  const press = () => {
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change"));
  };
  return { box, section, press };
}

test("switched off, what was kept of reading goes and nothing is kept, not from a backup either", () => {
  const forget = vi.fn(async () => {});
  const { box, section, press } = openSwitch(forget);
  expect([section.hidden, box.checked]).toEqual([false, true]);
  keepPlace(place);
  keepReadList(["guide/tea.html"]);

  press();
  expect([box.checked, isRemembering(), readPlace()]).toEqual([false, false, null]);
  expect([...readList()]).toEqual([]);
  expect(forget).toHaveBeenCalledOnce();
  bringPlace({ ...place, at: 8 });
  expect(readPlace()).toBeNull();

  press();
  expect([box.checked, isRemembering(), readPlace()]).toEqual([true, true, null]);
  bringPlace(place);
  expect(readPlace()).toEqual(place);
  expect(forget).toHaveBeenCalledOnce();
});

test("switched off, marks are taken back at once, and none is listed whatever the history says", () => {
  // The page goes before anything is deleted.
  const { press } = openSwitch(() => new Promise(() => {}));
  keepReadList(["guide/tea.html", "guide/milk.html"]);
  press();
  const ahead = Object.entries<string>({ ...localStorage }).filter(([name]) =>
    name.startsWith("waymark:unwritten:"),
  );
  expect(ahead.flatMap(([, text]) => JSON.parse(text))).toMatchObject([
    { kind: "article-read", article: "guide/tea.html", read: false },
    { kind: "article-read", article: "guide/milk.html", read: false },
  ]);
  keepReadList(["guide/tea.html"]);
  expect([...readList()]).toEqual([]);
  press();
  expect([...readList()]).toEqual([]);
});
