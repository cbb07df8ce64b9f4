import { changed, type Loss } from "../question/loss.ts";

const MARKED = /\[(\$\$?|latex)\]([\s\S]*?)\[\/\1\]/gi;
/** What LaTeX sets by itself as a formula. */
const SET = /^\\begin\{(?:equation|align|gather|multline|math|displaymath|eqnarray)\*?\}/;

/**
 * A card's text whose LaTeX, as Anki has it in `[$]…[/$]`, `[$$]…[/$$]` and `[latex]…[/latex]`
 * (https://docs.ankiweb.net/math.html), stands between `\( \)` and `$$`.
 */
export function withFormulas(text: string, losses: Loss[]): string {
  return text.replace(MARKED, (_, mark: string, written: string) => {
    const inner = written.replace(/<br\s*\/?>|<\/?div>|\n/gi, " ").trim();
    if (mark === "$") return `\\(${inner}\\)`;
    if (mark === "$$") return `$$${inner}$$`;
    const [, sign, formula = ""] = /^(\$\$?|\\\[)([^$]+?)(?:\$\$?|\\\])$/.exec(inner) ?? [];
    if (sign !== undefined) return sign === "$" ? `\\(${formula}\\)` : `$$${formula}$$`;
    if (SET.test(inner)) return `$$${inner}$$`;
    losses.push(changed(`LaTeX beyond formulas stands as it is written: ${inner.slice(0, 60)}`));
    return inner.replace(/\$([^$]+)\$/g, "\\($1\\)");
  });
}
