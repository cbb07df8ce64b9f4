/** Makes `count` values in order, a few at a time: enough for every core, without keeping all in memory. */
export async function inParallel<T>(
  count: number,
  make: (place: number) => Promise<T>,
): Promise<T[]> {
  const made: T[] = [];
  let next = 0;
  const work = async () => {
    while (next < count) {
      const place = next++;
      made[place] = await make(place);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return made;
}

const AT_A_TIME = 8;
