/** What the tests of a file have opened. */
const open: (() => Promise<void>)[] = [];

/** Has something ended when all tests of the file are done. */
export function endLater(end: () => Promise<void>): void {
  open.push(end);
}

/** Ends all that is open. */
export async function endAll(): Promise<void> {
  for (const end of open.splice(0)) await end();
}
