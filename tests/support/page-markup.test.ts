import { expect, test } from "vitest";
import { policyOf, unsafeMarkup } from "./page-markup.ts";

// The checks of the browser tests are only worth what they catch.

const unsafe = [
  "<script>alert(1)</script>",
  "<SCRIPT type='module'>alert(1)</SCRIPT>",
  "<style>body{}</style>",
  '<p style="color:red">',
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  '<a href="javascript:alert(1)">',
  '<a href="&#106;ava&Tab;script:alert(1)">',
  "<a href=' \u0001JaVaScRiPt:alert(1)'>",
  '<iframe src="a.html"></iframe>',
  '<base href="/elsewhere/">',
  '<meta http-equiv="Refresh" content="0">',
  '<script src="https://example.org/a.js"></script>',
  '<img src="//example.org/a.png" alt="">',
  '<a href="data:text/html,x">',
  "<!-- <script>alert(1)</script> -->",
];

test.each(unsafe)("%s is unsafe", (html) => {
  expect(unsafeMarkup(html)).toHaveLength(1);
});

const safe = [
  '<script src="assets/site.js" defer></script>',
  '<script type="application/ld+json">{}</script>',
  '<a href="https://example.org/?a=javascript:">on</a>',
  '<img src="data:image/png,x" alt="on error = 1">',
  "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
  '<div data-rubric=\'{"style":"onclick=1"}\'>',
];

test.each(safe)("%s is safe", (html) => {
  expect(unsafeMarkup(html)).toEqual([]);
});

test("the policy is read from the meta element", () => {
  const html = `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">`;
  expect(policyOf(html)).toBe("default-src 'none'");
});
