import type { Translation } from "../translation.ts";

export const kind: Translation["kind"] = {
  "single-choice": "Eine Antwort wählen",
  "multiple-choice": "Alle richtigen wählen",
  "true-false": "Richtig oder falsch",
  scenario: "Entscheiden, was zu tun ist",
  "short-answer": "Antwort schreiben",
  numeric: "Zahl schreiben",
  cloze: "Lücken füllen",
  matching: "Zuordnen",
  ordering: "In Reihenfolge bringen",
  reflection: "Nachdenken",
};
