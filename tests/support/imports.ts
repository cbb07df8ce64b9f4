/** What a source text imports, as written: values and types, at once or later, and what it exports from elsewhere. */
export function importsOf(text: string): readonly string[] {
  const statement =
    /(?:^|[;\n}])\s*(?:import|export)\s(?:[^;"'`]*?\bfrom\s*)?["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]/g;
  const found = withoutComments(text).matchAll(statement);
  return [...found].map((match) => match[1] ?? match[2] ?? "");
}

/** Leaves strings whole, so that `"https://…"` does not look like a comment. */
export function withoutComments(text: string): string {
  const token =
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(token, (_, string: string | undefined) => string ?? " ");
}
