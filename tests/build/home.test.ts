import { expect, it } from "vitest";
import { article, buildChanged } from "./support.ts";

it("the front page lists a part's first forty pages, and says where the others begin", async () => {
  const numbers = Array.from({ length: 43 }, (_, index) => index + 1);
  const pages = await buildChanged({
    "content/long/index.md": article("Long", "Read on."),
    ...Object.fromEntries(
      numbers.map((number) => [
        `content/long/p${String(number).padStart(2, "0")}.md`,
        article(`Page ${number}`, "Short.", `order: ${number}\n`),
      ]),
    ),
  });
  const home = pages.get("index.html") ?? "";
  const [, trails = ""] =
    /<div class="front-trails">([\s\S]*?)<div class="front-side">/.exec(home) ?? [];
  expect(trails).toContain('<a href="long/p40.html">Page 40</a>');
  expect(trails).toContain('3 more, from <a href="long/p41.html">Page 41</a>');
  expect(trails).not.toContain("p42.html");
});
