import type { z } from "zod";
import type { Fault } from "../../markdown/source-file.ts";
import { describeInCode, describeIssue, withoutSizes } from "../read/issue-words.ts";
import { inCode, remedyFor } from "../read/remedy-words.ts";
import type { ConfigFile } from "./config-source.ts";

type Issue = z.core.$ZodIssue;
type Words = Pick<Fault, "message" | "hint">;

/** How options are spoken of, by where they are written. */
const spoken: Readonly<
  Record<ConfigFile["kind"], { readonly whole: string; readonly say: string; readonly add: string }>
> = {
  yaml: {
    whole: "this file",
    say: 'write a line such as "title: My guide"',
    add: "add a line for it",
  },
  module: {
    whole: "what this file exports",
    say: 'end it with "export default defineConfig({ title: … });"',
    add: "add it to what this file exports",
  },
  plugin: {
    whole: "what is passed to waymark",
    say: "write eleventyConfig.addPlugin(waymark, { title: … })",
    add: "add it to what is passed to waymark",
  },
};

/** What is wrong with an option, or with all of them, and what to do. */
export function wrongOption(issue: Issue, kind: ConfigFile["kind"]): Words {
  const { whole, say, add } = spoken[kind];
  const name = issue.path.join(".");
  if (name === "") return { message: `${whole} ${issue.message}`, hint: say };
  if (issue.input === undefined) return { message: `option "${name}": is missing`, hint: add };
  const { message, hint } = wrongValue(issue, kind);
  return { message: `option "${name}": ${message}`, hint };
}

function wrongValue(issue: Issue, kind: ConfigFile["kind"]): Words {
  if (kind === "yaml") return describeIssue(issue, issue.input);
  const { message, hint } = describeInCode(issue, issue.input);
  const said = { value: issue.input, said: message, write: inCode };
  return { message, hint: hint ?? remedyFor(issue, said) };
}

/** What is wrong with options: of one that takes one of several shapes, with that which was meant, if any was. */
export function innermost(issues: readonly Issue[]): readonly Issue[] {
  return withoutSizes(issues).flatMap((issue) => {
    if (issue.code !== "invalid_union") return [issue];
    const meant = issue.errors
      .map(withoutSizes)
      .find((inner) => inner.some(({ code, path }) => code !== "invalid_type" || path.length > 0));
    if (!meant) return [issue];
    return innermost(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}
