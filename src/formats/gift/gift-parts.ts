import type { SourceAnswer, SourceText } from "../question/source-question.ts";
import { formatted } from "./gift-text.ts";

interface Part {
  readonly sign: string;
  readonly text: string;
}

/** At each `=` and `~`; `~=` is `=`. What stands before the first is an answer by itself. */
export function partsOf(answers: string): readonly Part[] {
  const parts = answers.split(/(~\s*=|[=~])/);
  const [first = ""] = parts;
  const signed = parts.slice(1).flatMap((sign, at, all) => {
    return at % 2 === 0 ? [{ sign: sign.endsWith("=") ? "=" : "~", text: all[at + 1] ?? "" }] : [];
  });
  return first.trim() === "" ? signed : [{ sign: "=", text: first }, ...signed];
}

/** `%50%text#feedback`. */
export function answerOf({ sign, text }: Part, format: SourceText["format"]): SourceAnswer {
  const { weight, rest } = weighed(text, sign === "=" ? 100 : 0);
  const at = rest.indexOf("#");
  const feedback = at === -1 ? undefined : formatted(rest.slice(at + 1), format);
  return {
    weight,
    text: formatted(at === -1 ? rest : rest.slice(0, at), format),
    ...(feedback && feedback.text !== "" && { feedback }),
  };
}

export function weighed(text: string, otherwise: number) {
  const [whole = "", written] = /^\s*%([-+]?[\d.,]+)%/.exec(text) ?? [];
  const weight = written === undefined ? otherwise : Number(written.replace(",", "."));
  return { weight, rest: text.slice(whole.length) };
}
