/** The order of a history. Ties break by id, so that every tab and every merge agrees. */
export function byTime(a: Dated, b: Dated): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Each event once, oldest first, of a list that may be sorted. */
export function eachOnce<E extends Dated>(events: E[]): readonly E[] {
  return events.sort(byTime).filter(({ id }, index, all) => id !== all[index - 1]?.id);
}

interface Dated {
  readonly at: number;
  readonly id: string;
}
