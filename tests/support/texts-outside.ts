/** A text that a template has of its own, with its line. */
export interface TextOutside {
  readonly line: number;
  readonly text: string;
}

/** Attributes that are read out or shown, or hold words for a script. */
const spoken =
  /\s(?:aria-(?!labelledby|describedby|controls)[a-z]+|alt|title|placeholder|content|value|label|data-[a-z-]+)=(?:"([^"]*)"|'([^']*)')/g;

/** Strings, in double or in single quotes. */
const quoted = /"([^"]*)"|'([^']*)'/g;

/** Words, or one that begins like a label: `data-part="quiz-end"` and `content="noindex"` are none. */
const words = /[a-z.!?…] +\p{L}|^\p{Lu}\p{Ll}/u;

/**
 * Texts of a Nunjucks template that are no messages: what stands between tags and has letters, and words
 * in attributes and in strings within `{{ }}` and `{% %}`.
 */
export function textsOutside(template: string): readonly TextOutside[] {
  const found: TextOutside[] = [];
  const note = (at: number, text: string) =>
    found.push({ line: template.slice(0, at).split("\n").length, text });
  const noteWords = (part: string, at: number, strings: RegExp) => {
    for (const [, double, single] of part.matchAll(strings)) {
      const text = double ?? single ?? "";
      if (words.test(text)) note(at, text);
    }
    return blank(part);
  };
  template
    .replace(/\{#[\s\S]*?#\}|<!doctype[^>]*>/gi, blank)
    // A class of the page.
    .replace(/\{% block pageClass %\}[\s\S]*?\{% endblock %\}/g, blank)
    .replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (code, at) => noteWords(code, at, quoted))
    .replace(/<[^<>]*>/g, (tag, at) => noteWords(tag, at, spoken))
    .replace(/\S.*/g, (line, at) => {
      const text = line.trim().replace(/\s+/g, " ");
      if (/\p{L}/u.test(text.replace(/&\w+;/g, ""))) note(at, text);
      return blank(line);
    });
  return found;
}

/** So that what follows keeps its line. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}
