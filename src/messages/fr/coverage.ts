import type { Translation } from "../translation.ts";

export const coverage: Translation["coverage"] = {
  title: "Ce que couvrent les questions",
  summary:
    "Quelle question teste quelle section et quel objectif, et quels tirages de quiz ne varient guère.",
  counts:
    "{sections, plural, one {# section} other {# sections}}, {objectives, plural, one {# objectif} other {# objectifs}} et {items, plural, one {# question} other {# questions}}.",
  "no-items": "Il n’y a pas encore de questions.",
  "no-articles": "Aucun article n’énonce d’objectifs : aucun n’a donc à être testé.",
  section: "Section",
  objective: "Objectif",
  questions: "Questions",
  "sections-of": "{title} : sections",
  "objectives-of": "{title} : objectifs",
  none: "Aucune",
  "needs-none": "Pas nécessaire",
  unplaced: "Questions sans section",
  "unplaced-summary": "Elles ne nomment aucune section qui expliquerait la réponse.",
  draws: "Tirages des quiz",
  "draws-summary":
    "Un tirage qui choisit parmi moins du double des questions qu’il pose donne presque le même quiz à chaque fois.",
  missed: "Objectifs qu’aucun tirage n’atteint",
  "missed-summary":
    "Des questions portent sur eux, et aucun des quiz qui tirent de leur banque ne peut en poser une.",
  quiz: "Quiz",
  draw: "Tirage",
  from: "Depuis",
  asks: "Pose",
  "of-how-many": "Sur",
  varies: "Varie",
  "does-vary": "Oui",
  "hardly-varies": "À peine",
};
