import type { Translation } from "../translation.ts";

export const coverage: Translation["coverage"] = {
  title: "Was die Fragen abdecken",
  summary:
    "Welche Frage welchen Abschnitt und welches Lernziel prüft, und welche Ziehungen von Quiz kaum wechseln.",
  counts:
    "{sections, plural, one {# Abschnitt} other {# Abschnitte}}, {objectives, plural, one {# Lernziel} other {# Lernziele}} und {items, plural, one {# Frage} other {# Fragen}}.",
  "no-items": "Es gibt noch keine Fragen.",
  "no-articles": "Kein Artikel nennt Lernziele, deshalb wird zu keinem eine Frage erwartet.",
  section: "Abschnitt",
  objective: "Lernziel",
  questions: "Fragen",
  "sections-of": "{title}: Abschnitte",
  "objectives-of": "{title}: Lernziele",
  none: "Keine",
  "needs-none": "Keine nötig",
  unplaced: "Fragen ohne Abschnitt",
  "unplaced-summary": "Sie nennen keinen Abschnitt, der die Antwort erklären würde.",
  draws: "Ziehungen von Quiz",
  "draws-summary":
    "Eine Ziehung, die aus weniger als doppelt so vielen Fragen wählt, wie sie stellt, ergibt jedes Mal fast dasselbe Quiz.",
  missed: "Lernziele, die keine Ziehung erreicht",
  "missed-summary":
    "Es gibt Fragen zu ihnen, und keines der Quiz, die aus ihrer Sammlung ziehen, kann eine stellen.",
  quiz: "Quiz",
  draw: "Ziehung",
  from: "Aus",
  asks: "Stellt",
  "of-how-many": "Von",
  varies: "Wechselt",
  "does-vary": "Ja",
  "hardly-varies": "Kaum",
};
