import temml from "temml";
import { escapeHtml } from "./escape.ts";
import type { Fault } from "./source-file.ts";

export type RenderedMath =
  | { readonly html: string }
  /** `offset` is where in the TeX the fault stands. */
  | { readonly fault: Fault; readonly offset: number };

/**
 * Sets TeX as MathML, which browsers print and read aloud by themselves. Its source stays in `data-tex`
 * for where mathematics becomes text: as an annotation it would stand in the page's own text, and some
 * screen readers say `alttext` in place of the mathematics.
 */
export function renderMath(tex: string, { display }: { readonly display: boolean }): RenderedMath {
  try {
    const html = temml.renderToString(tex, { displayMode: display, throwOnError: true });
    const source = escapeHtml(tex.trim().replace(/\s+/g, " "));
    return { html: withoutStyles(html).replace("<math", () => `<math data-tex="${source}"`) };
  } catch (error) {
    const { message, position } = error as { readonly message: string; readonly position?: number };
    const isDeep = error instanceof RangeError;
    const cause = isDeep
      ? "its braces are nested too deep"
      : message.replace(/ at (?:position \d|end of input)[\s\S]*$/, "").trim();
    return {
      fault: {
        rule: "math",
        message: `"${tex.split("\n")[0]}" cannot be set as mathematics: ${cause}`,
        hint: "mend the TeX; a dollar sign that begins none is written \\$",
      },
      offset: position ?? 0,
    };
  }
}

/** The pages' policy bars inline styles: colours become attributes, the rest is up to math.css. */
function withoutStyles(mathml: string): string {
  return mathml.replace(/ style="([^"]*)"/g, (_, style: string) => {
    const [, color] = /(?:^|;)color:(#?\w+)/.exec(style) ?? [];
    return color ? ` mathcolor="${color}"` : "";
  });
}
