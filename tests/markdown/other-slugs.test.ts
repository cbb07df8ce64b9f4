import { expect, it } from "vitest";
import { otherSlugs } from "../../src/markdown/other-slugs.ts";

// As Pandoc 2.17 and kramdown 2.4 print them.
it.each([
  ["2. Set up -- now", "2-set-up----now", ["set-up-now", "set-up----now"]],
  ["v1.2 of Foo", "v12-of-foo", ["v1.2-of-foo"]],
])("%j is also found by the ids that Pandoc and kramdown give it", (words, id, slugs) => {
  const found = otherSlugs([{ words, id, isGiven: false }], () => false).map(({ slug }) => slug);
  for (const slug of slugs) expect(found).toContain(slug);
});
