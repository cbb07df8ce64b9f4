import { expect, it } from "vitest";
import { contentSecurityPolicy } from "../../src/render/content-security-policy.ts";
import { canonicalUrl } from "../../src/render/views/canonical-url.ts";

it.each([
  ["index.html", "https://example.org/tea/"],
  ["guide/index.html", "https://example.org/tea/guide/"],
  ["guide/a.html", "https://example.org/tea/guide/a.html"],
  ["guide/my-index.html", "https://example.org/tea/guide/my-index.html"],
  ["guide/index.html.html", "https://example.org/tea/guide/index.html.html"],
  ["a b/ü#c?.html", "https://example.org/tea/a%20b/%C3%BC%23c%3F.html"],
  ["404.html", ""],
  ["fr/404.html", "https://example.org/tea/fr/404.html"],
])("the whole address of %s is %s", (page, address) => {
  expect(canonicalUrl("https://example.org/tea/", page)).toBe(address);
  expect(canonicalUrl("", page)).toBe("");
});

// Directives and sources by the Content Security Policy, level 3, sections 6 and 2.3.
it("a page may load its own files, pictures of the named hosts, and nothing else", () => {
  const own = ["script", "style", "font", "media", "connect", "manifest"].map(
    (kind) => `${kind}-src 'self'`,
  );
  const policy = [
    ...["default-src 'none'", "img-src 'self' data:", "form-action 'self'", "base-uri 'none'"],
    ...own,
  ];
  expect(contentSecurityPolicy([]).split("; ").toSorted()).toEqual(policy.toSorted());
  expect(contentSecurityPolicy(["a.example", "b.example"])).toBe(
    contentSecurityPolicy([]).replace("data:", "data: https://a.example https://b.example"),
  );
});
