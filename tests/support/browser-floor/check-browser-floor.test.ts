import { describe, expect, test } from "vitest";
import { featuresBeyondFloor } from "./check-browser-floor.ts";

// Dated by MDN's tables, which web-features carries: no part of this code.
describe("the check of the browser floor", () => {
  test.each([
    {
      source: "document.startViewTransition(() => {})",
      finds: ["api.Document.startViewTransition"],
    },
    { source: "Promise.try(f)", finds: ["javascript.builtins.Promise.try"] },
    { source: 'a["difference"](b)', finds: ["javascript.builtins.Set.difference"] },
    { source: "RegExp.escape(text)", finds: ["javascript.builtins.RegExp.escape"] },
    { source: "requestIdleCallback(f)", finds: ["api.Window.requestIdleCallback"] },
    { source: "new CookieStore()", finds: ["api.CookieStore"] },
  ])("finds $finds in $source", ({ source, finds }) => {
    expect([...featuresBeyondFloor("a.js", source).keys()]).toEqual(finds);
  });

  test.each([
    {
      what: "what every browser of the floor has",
      source: "a.checkVisibility(); a.toSorted(); Object.groupBy(a, f)",
    },
    { what: "what is asked for first", source: "document.startViewTransition?.(f)" },
    {
      what: "a name of the script's own",
      source: "function requestIdleCallback() {} requestIdleCallback()",
    },
    { what: "a name in a text", source: 'log("requestIdleCallback")' },
  ])("leaves $what", ({ source }) => {
    expect([...featuresBeyondFloor("a.js", source).keys()]).toEqual([]);
  });

  test.each([
    { source: "a { anchor-name: --b }", finds: ["css.properties.anchor-name"] },
    { source: "a { display: grid-lanes }", finds: ["css.properties.display.grid-lanes"] },
    { source: "::details-content { color: red }", finds: ["css.selectors.details-content"] },
    { source: "@starting-style { a { color: red } }", finds: ["css.at-rules.starting-style"] },
    {
      source: "@media (prefers-reduced-transparency) { a { color: red } }",
      finds: ["css.at-rules.media.prefers-reduced-transparency"],
    },
    { source: "a { inline-size: anchor-size(width) }", finds: ["css.types.anchor-size"] },
  ])("finds $finds in $source", ({ source, finds }) => {
    expect([...featuresBeyondFloor("a.css", source).keys()]).toEqual(finds);
  });

  test.each([
    {
      what: "what every browser of the floor has",
      source:
        "a:has(b) { color: light-dark(red, blue); inline-size: 3dvb } @media (width < 3rem) { a { inset: 0 } }",
    },
    {
      what: "what is asked for first",
      source: "@supports (anchor-name: --b) { a { anchor-name: --b } }",
    },
    { what: "a prefixed property", source: "a { -webkit-text-size-adjust: none }" },
  ])("leaves $what", ({ source }) => {
    expect([...featuresBeyondFloor("a.css", source).keys()]).toEqual([]);
  });
});
