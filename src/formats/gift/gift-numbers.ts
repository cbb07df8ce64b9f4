import { numberOf } from "../question/number-of.ts";
import type { SourceNumber, SourceTask, SourceText } from "../question/source-question.ts";
import { partsOf, weighed } from "./gift-parts.ts";
import { formatted } from "./gift-text.ts";

/** `1822:5`, `3..4`, `=1822:0 =%50%1822:2#nearly ~#wrong`: numbers, or why they cannot be read. */
export function readNumbers(text: string, format: SourceText["format"]): SourceTask | string {
  const parts = /[=~]/.test(text) ? partsOf(text) : [{ sign: "=", text }];
  const answers: SourceNumber[] = [];
  for (const { sign, text: part } of parts) {
    const { weight, rest } = weighed(part, sign === "=" ? 100 : 0);
    const at = rest.indexOf("#");
    const written = (at === -1 ? rest : rest.slice(0, at)).trim();
    const comment = at === -1 ? undefined : formatted(rest.slice(at + 1), format);
    const range = rangeOf(written);
    if (!range) return `"${written}" is no number`;
    answers.push({ weight, range, ...(comment && comment.text !== "" && { feedback: comment }) });
  }
  return { type: "numeric", answers };
}

function rangeOf(written: string): SourceNumber["range"] | undefined {
  if (written === "" || written === "*") return "any";
  const [, least, most] = /^(.+?)\.\.(.+)$/.exec(written) ?? [];
  if (least !== undefined && most !== undefined) {
    const [low, high] = [numberOf(least), numberOf(most)];
    return low === undefined || high === undefined
      ? undefined
      : [Math.min(low, high), Math.max(low, high)];
  }
  const [number = "", off = "0"] = written.split(":");
  const [value, tolerance] = [numberOf(number), numberOf(off)];
  if (value === undefined || tolerance === undefined) return undefined;
  return [exact(value - Math.abs(tolerance)), exact(value + Math.abs(tolerance))];
}

function exact(value: number): number {
  return Number(value.toPrecision(15));
}
