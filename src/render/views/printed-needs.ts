import type { TextExtras } from "../../site/read/article.ts";
import type { BankItem } from "../../site/read/select.ts";
import { textExtras } from "../../site/read/text-extras.ts";
import type { Need } from "../assets.ts";

/** What a page takes for what texts have that few have. */
export function extraNeeds(extras: TextExtras): readonly Need[] {
  return (["code", "seldom", "boxes", "tabs"] as const).filter((need) => extras[need]);
}

/** The same for what a page prints: HTML, at whatever depth. */
export function printedNeeds(...printed: readonly unknown[]): readonly Need[] {
  return extraNeeds(textExtras([...stringsIn(printed)]));
}

/** The rendered texts of items. */
export function textsOf(items: readonly BankItem[]): readonly unknown[] {
  return items.map(({ bankFile, index }) => bankFile.items[index]);
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null) return;
  for (const part of Object.values(value)) yield* stringsIn(part);
}
