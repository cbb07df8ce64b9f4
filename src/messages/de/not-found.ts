import type { Translation } from "../translation.ts";

export const notFound: Translation["not-found"] = {
  title: "Seite nicht gefunden",
  summary: "Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.",
  home: "Startseite",
  "links-fail":
    "Wenn auch ein Link hier nicht geht, entfernen Sie am Ende der Adresse ein Stück nach dem anderen.",
};
