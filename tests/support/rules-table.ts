import type { Rule } from "../../src/core/rules/rule.ts";
import { rules } from "../../src/core/rules/rules.ts";

/** The page of all rules, as their list has it. */
export function rulesPage(): string {
  return `---
title: Rules
summary: Every fault that Waymark tells, and what it counts for.
order: 9
---

Each diagnostic names the rule that it is of: \`file:line:column rule: what is wrong; what to do\`. What
breaks a page is an **error**, and then nothing is written; what is unusual is a **warning**. Both are
the author's to change, in \`waymark.config.yaml\`:

\`\`\`yaml
title: My guide
ruleSet: migrate
rules: { missing-anchor: error, image-alt: off }
\`\`\`

\`ruleSet\` is one of:

- \`recommended\`, where nothing is said: as in the table;
- \`strict\`: every fault is an error, and what is off is a warning;
- \`migrate\`, for a folder that was written for another tool: every fault that can be a warning is one.

\`rules\` says of single rules \`error\`, \`warning\` or \`off\`, whatever the set says. A rule marked
*always* cannot be lowered, for the reason that its page gives. Where a fault is no error, the page is made all
the same: a link to a file that is not there is printed as its words, an image as the text that stands
for it, a link to an id that is not there leads to the page's beginning, a citation of no source and
mathematics that cannot be read stand as they were written.

\`waymark build --max-warnings 0\` ends with exit code 1 when there are more warnings than that.
\`--rule missing-anchor\` and \`--file "content/guide/**"\` show some of many faults, \`--all\` more than
the first 50.

## How questions are written

Rules for writing questions have a reason to be broken now and then. The item says so, with the reason:

\`\`\`yaml
- id: consent-3
  lint-ignore: longest-key (the definition needs its three parts)
\`\`\`

\`lint-ignore\` takes a list as well. In a question that an article defines, a line of its own says it:
\`<!-- lint-ignore: longest-key (the reason) -->\`. What has no reason, names no such rule or ignores
nothing is told. Some of these rules go by numbers, which their pages name; the configuration
sets others: \`rules: { "longest-key": { level: "error", ratio: 2 } }\`. What is off is a matter of taste:
switch it on with \`rules\`. Rules that look for words know those of English.

## All rules

| rule | counts as | what is wrong |
| --- | --- | --- |
${Object.entries(rules)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, rule]) => row(name, rule))
  .join("\n")}
`;
}

function row(name: string, { level, says, fixed }: Rule): string {
  const link = `[\`${name}\`](${name}.md)`;
  return fixed === undefined
    ? `| ${link} | ${level} | ${says} |`
    : `| ${link} | ${level}, *always* | ${says} |`;
}

/** What the page of a rule begins with. */
export function rulePageHead(name: string, { level, says, fixed, options }: Rule): string {
  const numbers = Object.entries(options ?? {}).map(([key, value]) => `\`${key}: ${value}\``);
  const set =
    numbers.length > 0
      ? ` It goes by ${numbers.join(", ")}, as long as that says nothing else.`
      : "";
  const counts =
    fixed === undefined
      ? `${levels[level]}, unless your configuration says otherwise.${set}`
      : `An **error**, always: it cannot be lowered, since ${fixed}.`;
  return `---\ntitle: ${name}\nsummary: ${JSON.stringify(says)}\n---\n\n${counts}\n`;
}

const levels = { error: "An **error**", warning: "A **warning**", off: "**Off**" };
