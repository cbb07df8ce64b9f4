import type { Translation } from "../translation.ts";

export const record: Translation["record"] = {
  print: "Nachweis drucken",
  title: "{quiz}: Nachweis meiner Prüfung",
  "handed-in": "Abgegeben am {day}.",
  score: "{right} von {scored} richtig, das sind {percent} %.",
  "no-certificate":
    "Dies ist kein Zeugnis. Niemand hat diese Prüfung beaufsichtigt, die Antworten stehen auf der Seite, und dieses Blatt hat die lernende Person selbst gedruckt.",
};
