import { expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

const open = '<span role="img" aria-label="To do">☐</span> ';
const done = '<span role="img" aria-label="Done">☑</span> ';

// GitHub's specification, 5.3, its examples written afresh.
it.each([
  [
    "bullets",
    "- [ ] boil\n- [x] pour\n- [X] *drink*",
    `<ul>\n<li class="task">${open}boil</li>\n<li class="task">${done}pour</li>\n<li class="task">${done}<em>drink</em></li>\n</ul>`,
  ],
  [
    "a list within one",
    "- [x] boil\n  1. [ ] water",
    `<ul>\n<li class="task">${done}boil\n<ol>\n<li class="task">${open}water</li>\n</ol>\n</li>\n</ul>`,
  ],
  [
    "entries with paragraphs",
    "- [ ] boil\n\n- [x] pour",
    `<ul>\n<li class="task">\n<p>${open}boil</p>\n</li>\n<li class="task">\n<p>${done}pour</p>\n</li>\n</ul>`,
  ],
  [
    "boxes of HTML in a line",
    '<input type="checkbox" disabled checked> boil\n<INPUT disabled type=checkbox /> pour',
    `<p>${done} boil\n${open} pour</p>`,
  ],
])("shows what is done and what is not: %s", (_name, text, html) => {
  expect(introOf(text).introHtml.trim()).toBe(html);
});

it.each(["- [x]done", "- [y] done", "- say [x] done", "- \\[x] done", "[x] done", "- `[x]` done"])(
  "leaves text what it is: %s",
  (text) => {
    expect(introOf(text).introHtml).not.toContain("role=");
    expect(introOf(text).introText).toContain(text.replaceAll(/^- |[`\\]/g, ""));
  },
);

it("adds no words to search", () => {
  expect(introOf("- [ ] boil\n- [x] pour").introText).toBe("boil pour");
});
