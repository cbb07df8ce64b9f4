import type { Translation } from "../translation.ts";

export const undo: Translation["undo"] = {
  button: "Zurücknehmen",
  done: "Zurückgenommen. Alles ist wie zuvor.",
  refused:
    "Dieser Browser ließ die Seite es eben nicht zurückholen. Versuchen Sie es noch einmal, und verlassen Sie diese Seite nicht, bevor es wieder da ist.",
};
