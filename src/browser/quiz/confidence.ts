import type { Confidence } from "../../core/attempts/attempt-events.ts";
import { keepSetting, readSetting } from "../storage/setting.ts";

const KEY = "waymark:confidence";

let isRead = false;

/** Shows the question how sure one is, where the learner wants to be asked it. */
export function showConfidence(): void {
  if (!isRead) document.documentElement.toggleAttribute("data-asks-confidence", isWanted());
  isRead = true;
}

/** Makes a checkbox the setting, kept in this browser where it keeps anything. */
export function offerConfidence(box: HTMLInputElement): void {
  box.checked = isWanted();
  box.addEventListener("change", () => {
    // Where nothing is kept it holds for this page.
    keepSetting(KEY, box.checked ? "on" : null);
    document.documentElement.toggleAttribute("data-asks-confidence", box.checked);
  });
}

/** How sure the learner said they are of their answer; null when they did not say. */
export function confidenceIn(item: HTMLElement): Confidence | null {
  const asks = document.documentElement.hasAttribute("data-asks-confidence");
  const chosen = asks ? radiosIn(item).find((radio) => radio.checked) : undefined;
  return (chosen?.value ?? null) as Confidence | null;
}

export function restoreConfidence(item: HTMLElement, confidence: Confidence | null): void {
  for (const radio of radiosIn(item)) radio.checked = radio.value === confidence;
}

function radiosIn(item: HTMLElement): readonly HTMLInputElement[] {
  return [...item.querySelectorAll<HTMLInputElement>("[data-confidence] input")];
}

function isWanted(): boolean {
  return readSetting(KEY) === "on";
}
