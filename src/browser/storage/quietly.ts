/** For what a page does without where the browser keeps nothing. */
export function quietly(use: () => void): void {
  try {
    use();
  } catch {}
}
