/** The end of what `--help` says of a command: what may be typed, and what comes of it. */
export function examples(lines: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(lines).map((typed) => typed.length));
  const told = Object.entries(lines).map(([typed, says]) => `  ${typed.padEnd(width)}  ${says}`);
  return `\nExamples:\n${told.join("\n")}`;
}
