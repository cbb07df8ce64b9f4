/** Fills a table's body: the first cell of each row is its heading. */
export function fillRows(body: HTMLElement, rows: readonly (readonly (string | number)[])[]): void {
  body.replaceChildren(...rows.map(row));
}

function row(cells: readonly (string | number)[]): HTMLTableRowElement {
  const tr = document.createElement("tr");
  for (const [index, text] of cells.entries()) {
    const cell = document.createElement(index === 0 ? "th" : "td");
    if (cell instanceof HTMLTableCellElement && index === 0) cell.scope = "row";
    cell.textContent = String(text);
    tr.append(cell);
  }
  return tr;
}
