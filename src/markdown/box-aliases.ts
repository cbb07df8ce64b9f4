import type { TitledBox } from "./box-names.ts";

/** What other tools call boxes of the same use, in lower case. */
export const boxAliases: ReadonlyMap<string, TitledBox> = new Map(
  Object.entries({
    note: ["seealso", "quote", "cite", "callout", "admonition", "secondary", "example"],
    summary: ["abstract", "tldr"],
    info: ["todo", "question", "help", "faq", "new"],
    tip: ["hint", "success", "check", "done"],
    important: [],
    warning: ["attention"],
    danger: ["error", "bug", "failure", "fail", "missing"],
    try: ["exercise", "challenge"],
    details: ["spoiler", "solution", "collapse"],
  } satisfies Partial<Record<TitledBox, string[]>>).flatMap(([box, names]) =>
    names.map((name): [string, TitledBox] => [name, box as TitledBox]),
  ),
);
