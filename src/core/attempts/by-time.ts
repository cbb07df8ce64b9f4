/** The order of a history. Ties break by id, so that every tab and every merge agrees. */
export function byTime(a: Dated, b: Dated): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Each event once, oldest first. */
export function eachOnce<E extends Dated>(events: readonly E[]): readonly E[] {
  // A long history is nearly always so already, and telling that takes a fraction of making it so.
  const isSo = events.every((event, index) => {
    const before = events[index - 1];
    return before === undefined || byTime(before, event) < 0;
  });
  if (isSo) return events;
  return [...events].sort(byTime).filter(({ id }, index, all) => id !== all[index - 1]?.id);
}

interface Dated {
  readonly at: number;
  readonly id: string;
}
