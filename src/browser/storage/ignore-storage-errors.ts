/** For stored values that a page can do without where the browser blocks storage. */
export function ignoreStorageErrors(use: () => void): void {
  try {
    use();
  } catch {}
}
