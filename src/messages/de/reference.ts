import type { Translation } from "../translation.ts";

export const reference: Translation["reference"] = {
  "glossary-summary": "Was Wörter hier bedeuten, und welche Seiten sie verwenden.",
  "glossary-letters": "Buchstaben",
  untranslated: "Noch nicht übersetzt ist, was auf {language} dasteht.",
  "used-in": "Kommt vor in {links}",
  "more-pages": "{count, plural, one {und # weitere Seite} other {und # weitere Seiten}}",
  "no-terms": "Hier werden die Wörter dieser Website erklärt. Noch sind es keine.",
  "sources-summary": "Was die Artikel und Quiz zitieren, und wo.",
  "cited-in": "Zitiert in {links}",
  "cited-in-quiz": "Quiz: {title}",
  "no-sources": "Hier stehen die Quellen, die diese Website zitiert. Noch sind es keine.",
  "first-author": "{first}, {others}",
  "last-authors": "{first} und {last}",
  undated: "o. J.",
  "index-summary": "Alle Seiten, Überschriften und Begriffe des Glossars.",
  "index-parts": "Teile des Registers",
  "index-letters": "Buchstaben des Registers",
  "index-part": "Register A–Z: {part}",
  range: "{from} bis {to}",
  "no-entries": "Hier stehen Überschriften und Begriffe des Glossars. Noch sind es keine.",
};
