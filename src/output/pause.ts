/** Lets others have their turn: what threads have sent is taken in, and who ends the build is heard. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
