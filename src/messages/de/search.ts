import type { Translation } from "../translations.ts";

export const search: Translation["search"] = {
  title: "Suche",
  label: "Suchen nach",
  button: "Suchen",
  "no-script":
    "Die Suche braucht JavaScript, das hier ausgeschaltet ist. Das <link>Register A–Z</link> führt alle Seiten, Überschriften und Begriffe des Glossars auf.",
  "browse-index": "Im Register A–Z blättern",
  close: "Schließen",
  results: "Ergebnisse",
  suggested: "Von dieser Website empfohlen",
  introduction: "<title>{page}: </title>Einleitung",
  "also-called": "Auch {names} genannt.",
  "found-by-page": "Gefunden über den Titel der Seite.",
  "found-by-meaning": "Gefunden über {names}, das Wort dieser Website dafür.",
  "kind-article": "Seite",
  "kind-item": "Quiz",
  "kind-term": "Glossar",
  kinds: "Art des Ergebnisses",
  "all-kinds": "Alle {count}",
  articles: "Seiten {count}",
  items: "Fragen {count}",
  terms: "Glossar {count}",
  narrow: "Eingrenzen",
  topics: "Nur über",
  "any-topic": "alles",
  objectives: "Lernziele",
  tags: "Schlagwörter",
  open: "Nur Fragen, die noch nicht beherrscht sind",
  "nothing-to-narrow":
    "Mehr gibt es nicht zu wählen: Keine Frage hat ein Lernziel oder Schlagwort, und in diesem Browser wurde keine beantwortet.",
  "narrow-failed": "Die Auswahl wurde nicht geladen.",
  retry: "Noch einmal versuchen",
  "how-to-type":
    "Schreiben Sie ein oder zwei Wörter oder den Anfang eines Wortes. Die Suche geht durch die Seiten, das Glossar und die Fragen der Quiz, aber nicht durch deren Antworten.",
  "how-to-ask":
    'Setzen Sie Wörter, die beieinanderstehen, in <kbd>"Anführungszeichen"</kbd>, ein <kbd>-</kbd> vor ein Wort, um es auszuschließen, und <kbd>title:</kbd> davor, um nur in Überschriften zu suchen.',
  recent: "Letzte Suchen",
  "clear-recent": "Letzte Suchen löschen",
  "keep-recent": "Letzte Suchen auf diesem Gerät merken",
  searching: "Suche läuft …",
  "nothing-found-for": "Nichts gefunden zu {query}.",
  "other-kinds": "Es gibt Ergebnisse anderer Art: Wählen Sie „Alle“, um sie zu sehen.",
  "try-others":
    "Versuchen Sie ein anderes Wort dafür oder weniger Wörter, oder <link>blättern Sie im Register A–Z</link>.",
  failed: "Der Suchindex wurde nicht geladen.",
  "failed-why": "Vielleicht ist die Verbindung unterbrochen, oder eine Datei fehlt.",
  "corrected-to": "Ergebnisse für „{text}“.",
  "search-exactly": "Nur nach „{query}“ suchen",
  "phrase-unsure":
    "Die {looked} wahrscheinlichsten von {of} Stellen enthalten {query} nicht wörtlich; die übrigen wurden nicht durchgesehen. Ohne Anführungszeichen sehen Sie jede Stelle, die diese Wörter enthält.",
  count: "{count, plural, one {# Ergebnis.} other {# Ergebnisse.}}",
  "count-first":
    "{count, plural, one {# Ergebnis, die ersten {shown} unten.} other {# Ergebnisse, die ersten {shown} unten.}}",
  "count-below-suggestions":
    "Unter den Empfehlungen: {count, plural, one {# Ergebnis.} other {# Ergebnisse.}}",
  "count-first-below-suggestions":
    "Unter den Empfehlungen: {count, plural, one {# Ergebnis, die ersten {shown} gezeigt.} other {# Ergebnisse, die ersten {shown} gezeigt.}}",
  "found-none": "Nichts gefunden.",
  "found-nothing-else": "Sonst nichts gefunden.",
  "found-unsure":
    "An den wahrscheinlichsten Stellen nicht gefunden; nicht alle wurden durchgesehen.",
  "some-words": "Keines enthält alle diese Wörter; jedes enthält einige davon.",
  "few-with-all-words": "Nur manche enthalten alle diese Wörter; die anderen einige davon.",
  "suggested-titles": "Von dieser Website empfohlen: {titles}.",
  more: "Weitere Ergebnisse",
  "more-failed": "Sie wurden nicht geladen. Drücken Sie noch einmal auf die Schaltfläche.",
  "rest-failed": "Der Rest wurde nicht geladen.",
  all: "Alle Ergebnisse",
  keys: "<kbd>↑</kbd> <kbd>↓</kbd> wählen <kbd>Enter</kbd> öffnen",
  slash: "Suche öffnen mit <kbd>/</kbd>",
  marks: "Fundstellen",
  "marks-count":
    "{count, plural, one {# Fundstelle hervorgehoben.} other {# Fundstellen hervorgehoben.}}",
  unmark: "Hervorhebung entfernen",
};
