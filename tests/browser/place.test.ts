import { expect, onTestFinished, test, vi } from "vitest";
import { isRemembering, placeOf, readPlace } from "../../src/browser/reading/place.ts";

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
