import type { Translation } from "../translation.ts";

export const path: Translation["path"] = {
  title: "In diesem Teil",
  questions: "<link>{questions}</link>: {kinds}",
  "questions-of": "<link>{questions} in {quiz}</link>: {kinds}",
  objectives: "Am Ende können Sie<page> ({title})</page> …",
  answered: "Sie haben {met} von {items, plural, one {# Frage} other {# Fragen}} beantwortet.",
  mastered: "{mastered} beherrscht.",
  changed: "{changed} geändert, seit Sie geantwortet haben.",
  "single-choice": "{count, plural, =1 {eine Antwort wählen} other {eine Antwort wählen (#)}}",
  "multiple-choice":
    "{count, plural, =1 {alle richtigen wählen} other {alle richtigen wählen (#)}}",
  "true-false": "{count, plural, =1 {richtig oder falsch} other {richtig oder falsch (#)}}",
  "short-answer": "{count, plural, =1 {Antwort schreiben} other {Antwort schreiben (#)}}",
  numeric: "{count, plural, =1 {Zahl schreiben} other {Zahl schreiben (#)}}",
  cloze: "{count, plural, =1 {Lücken füllen} other {Lücken füllen (#)}}",
  matching: "{count, plural, =1 {zuordnen} other {zuordnen (#)}}",
  ordering: "{count, plural, =1 {in Reihenfolge bringen} other {in Reihenfolge bringen (#)}}",
  reflection: "{count, plural, =1 {nachdenken} other {nachdenken (#)}}",
  scenario:
    "{count, plural, =1 {entscheiden, was zu tun ist} other {entscheiden, was zu tun ist (#)}}",
};
