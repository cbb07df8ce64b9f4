import type { Translation } from "../translation.ts";

export const pager: Translation["pager"] = {
  bar: "Eine Frage nach der anderen",
  place: "{at} von {pages}",
  overview: "Alle Fragen",
  previous: "Zurück",
  next: "Weiter",
  result: "Zum Ergebnis",
  setting: "Eine Frage nach der anderen",
};
