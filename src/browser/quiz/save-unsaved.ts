import { writeBackup } from "../../core/export/json.ts";
import { download } from "../progress/download.ts";
import { stamp } from "../storage/stamp.ts";
import type { Run } from "./run.ts";

/** The button in the notice that nothing is stored: downloads the page's answers as a backup. */
export function offerUnsaved({ quiz, history }: Run): void {
  quiz.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("[data-action=save-unkept]")) return;
    const { at } = stamp();
    download("waymark-answers.json", writeBackup(history.events, at), "application/json");
  });
}
