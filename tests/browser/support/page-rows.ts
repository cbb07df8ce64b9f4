/** In pixels from the window's edges. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What has a place on the page, to be asked by how high or low it is. */
export interface PageRows {
  /** Those of some that may reach into a height: all that do, and a few others. */
  inRows<Item extends Box>(
    items: readonly Item[],
  ): (top: number, bottom: number) => readonly Item[];
}

/** Runs in the page: what is asked of each element about all others is asked about those beside it. */
export function bringRows(): void {
  const height = 64;
  const rowOf = (y: number) => Math.floor(y / height);
  const rows: PageRows = { inRows };
  (globalThis as unknown as { rows: PageRows }).rows = rows;

  function inRows<Item extends Box>(items: readonly Item[]) {
    const tall: Item[] = [];
    const byRow = new Map<number, Item[]>();
    for (const item of items) {
      const [first, last] = [rowOf(item.top), rowOf(item.bottom)];
      if (last - first > 8) tall.push(item);
      else for (let row = first; row <= last; row++) add(byRow, row, item);
    }
    return (top: number, bottom: number) => {
      const found = [...tall];
      const last = rowOf(bottom);
      for (let row = rowOf(top); row <= last; row++) found.push(...(byRow.get(row) ?? []));
      return found;
    };
  }

  function add<Item>(byRow: Map<number, Item[]>, row: number, item: Item): void {
    const items = byRow.get(row);
    if (items) items.push(item);
    else byRow.set(row, [item]);
  }
}
