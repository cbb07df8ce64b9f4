import type { Translation } from "../translation.ts";

export const reference: Translation["reference"] = {
  "glossary-summary": "Ce que les mots veulent dire ici, et quelles pages les emploient.",
  "glossary-letters": "Lettres",
  untranslated: "Ce qui n’est pas encore traduit est en {language}.",
  "used-in": "Employé dans {links}",
  "more-pages": "{count, plural, one {et # autre page} other {et # autres pages}}",
  "no-terms": "Les mots de ce site sont expliqués ici. Il n’y en a pas encore.",
  "sources-summary": "Ce que citent les articles et les quiz, et où.",
  "cited-in": "Cité dans {links}",
  "cited-in-quiz": "Quiz : {title}",
  "no-sources": "Les sources que cite ce site sont listées ici. Il n’y en a pas encore.",
  "first-author": "{first}, {others}",
  "last-authors": "{first} et {last}",
  undated: "s. d.",
  "index-summary": "Toutes les pages, tous les titres et tous les termes du glossaire.",
  "index-parts": "Parties de l’index",
  "index-letters": "Lettres de l’index",
  "index-part": "Index A–Z : {part}",
  range: "{from} à {to}",
  "no-entries": "Les titres et les termes du glossaire sont listés ici. Il n’y en a pas encore.",
};
