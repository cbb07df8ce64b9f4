import type { BankItem } from "../../site/read/select.ts";
import type { Need } from "../assets.ts";

/** What a page needs for the blocks of code in what it prints: HTML, at whatever depth. */
export function codeNeed(...printed: readonly unknown[]): readonly Need[] {
  return holdsCode(printed) ? ["code"] : [];
}

/** The rendered texts of items. */
export function textsOf(items: readonly BankItem[]): readonly unknown[] {
  return items.map(({ bankFile, index }) => bankFile.items[index]);
}

function holdsCode(value: unknown): boolean {
  if (typeof value === "string") return value.includes("<pre");
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsCode);
}
