/** The order of a history. Ties break by id, so that every tab and every merge agrees. */
export function byTime(a: Dated, b: Dated): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

interface Dated {
  readonly at: number;
  readonly id: string;
}
