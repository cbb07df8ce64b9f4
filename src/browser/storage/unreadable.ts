import { readWriteAheadEvent } from "../../core/attempts/early-answers.ts";
import { openStorage } from "./database.ts";
import { noted } from "./noted.ts";

/** What stands here that this version cannot read: a newer one wrote it, or it is damaged. */
export async function loadUnreadable(): Promise<readonly unknown[]> {
  const stored: readonly unknown[] = await (await openStorage()).getAll("attempts");
  return [...stored, ...noted()].filter((value) => readWriteAheadEvent(value, []) === null);
}
