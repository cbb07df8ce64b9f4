/** How long anything may take, in milliseconds: only what fails takes so long. */
export const bound = 30_000;

/**
 * Asks again and again until the answer is neither false nor nothing; gives it. A page that is just
 * going away answers with an error, which counts as no.
 * @throws Error that names what never came, with the last error, after 30 seconds.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined>,
): Promise<T> {
  const end = performance.now() + bound;
  let last = "";
  do {
    try {
      const answer = await ask();
      last = "";
      if (answer !== false && answer !== null && answer !== undefined) return answer;
    } catch (error) {
      last = ` (${error instanceof Error ? error.message : error})`;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (performance.now() < end);
  throw new Error(`not within ${bound / 1000} s: ${what}${last}`);
}
