import { expect, it } from "vitest";
import { computingTime } from "../../support/computing-time.ts";
import { introOf } from "../../support/read-and-build.ts";

// Jekyll's manual: what stands between the tags is shown as it is written, the tags are not.
it.each([
  ["a {% raw %}`{{ b }}`{% endraw %} c", "<p>a <code>{{ b }}</code> c</p>"],
  ["a {%- raw -%}b{%- endraw -%}", "<p>a b</p>"],
  [
    "{% raw %}\n\n```text\n{{ a }}\n```\n\n{% endraw %}",
    '<pre tabindex="0"><code class="language-text">{{ a }}\n</code></pre>',
  ],
  ["`{% raw %}` and `{% endraw %}`", "<p><code>{% raw %}</code> and <code>{% endraw %}</code></p>"],
])("the tags that keep text from being a template are left out: %j", (text, html) => {
  const { introHtml, diagnostics } = introOf(text);
  expect(introHtml.trim()).toBe(html);
  expect(diagnostics).toEqual([]);
});

it.each(["say {% raw %} first", "say {% endraw %} last"])(
  "one alone is text, and told: %s",
  (text) => {
    const { introHtml, diagnostics } = introOf(text);
    expect(introHtml.trim()).toBe(`<p>${text}</p>`);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["foreign-syntax"]);
  },
);

it("takes about twice the time for twice as many in a paragraph", () => {
  const spent = (count: number) => {
    const text = "{% raw %} a\n".repeat(count);
    // The least of several: what the machine does besides, such as gathering rubbish, falls into some of them alone.
    const times = Array.from({ length: 4 }, () => {
      const before = computingTime();
      introOf(text);
      return computingTime() - before;
    });
    return Math.min(...times);
  };
  // When the paragraph was looked through for each, eight times as many took 21 times as long.
  expect(spent(16_000)).toBeLessThan(16 * spent(2_000));
});
