import type { Translation } from "../translation.ts";

export const result: Translation["result"] = {
  title: "Ergebnis",
  "score-study": "{right} von {scored} beim ersten Versuch richtig.",
  "score-exam": "{right} von {scored} richtig.",
  "score-cards": "{right} von {scored} erinnert.",
  partly:
    "{partly, plural, one {# ist teilweise richtig.} other {# sind teilweise richtig.}} Punkte mit Teilpunkten: {percent} %.",
  passed: "Sie haben {reached} % erreicht. Zum Bestehen braucht es {mark} %: bestanden.",
  "not-passed":
    "Sie haben {reached} % erreicht. Zum Bestehen braucht es {mark} %: diesmal nicht bestanden.",
  all: "Sie wissen, was diese Fragen wissen wollen.",
  most: "Sie wissen das meiste, was diese Fragen wissen wollen. Was noch fehlt, steht hier.",
  part: "Sie wissen einen Teil dessen, was diese Fragen wissen wollen. Für den Rest hilft es, die Abschnitte unten noch einmal zu lesen.",
  little:
    "Das meiste, was diese Fragen wissen wollen, ist noch neu für Sie. Die Abschnitte unten sind ein guter Anfang.",
  done: "{done, plural, one {Dazu haben Sie # Frage bearbeitet, die nicht bewertet wird.} other {Dazu haben Sie # Fragen bearbeitet, die nicht bewertet werden.}}",
  "first-counts":
    "Nur Ihre erste Antwort auf jede Frage zählt; ein weiterer Versuch ändert das Ergebnis nicht.",
  ratings: "Noch einmal: {again} · Schwer: {hard} · Gut: {good} · Leicht: {easy}",
  time: "Zeit: {minutes, plural, =0 {} other {# Min. }}{seconds} s",
  "sure-title": "Wie sicher Sie waren, und wie oft Sie richtig lagen",
  sure: "Wenn Sie sicher waren: {right} von {answers} richtig",
  unsure: "Wenn Sie unsicher waren: {right} von {answers} richtig",
  guess: "Wenn Sie geraten haben: {right} von {answers} richtig",
  "sure-note": "Wie sicher Sie sind, ändert nie die Punkte.",
  objectives: "Nach Lernziel",
  objective: "Lernziel",
  right: "Richtig",
  "right-of": "{right} von {items}",
  reread: "Noch einmal lesen",
  missed: "<question>Frage {number}</question>: {text}",
  "answers-note": "Jede Frage zeigt jetzt ihre Antworten und erklärt sie.",
  "answers-shown": "Jede Frage zeigt jetzt ihre Antworten.",
  "other-objectives":
    "{objectives, plural, one {# Lernziel mit weniger als drei Fragen} other {# Lernziele mit je weniger als drei Fragen}}",
  "missed-only": "Nur zeigen, was ich nicht wusste",
  "practise-missed": "Üben, was ich nicht wusste",
  "retry-missed": "Nur das noch einmal, was ich nicht wusste",
  "retry-all": "Alles noch einmal",
  shuffle: "Mischen",
  print: "Drucken",
  export: "Meine Antworten ausgeben",
  "backup-due":
    "{answers, plural, one {# Antwort seit Ihrer letzten Sicherung liegt nur in diesem Browser.} other {# Antworten seit Ihrer letzten Sicherung liegen nur in diesem Browser.}} Manche Browser löschen die Daten einer Website von selbst.",
  backup: "Sicherung speichern",
  persist: "Den Browser bitten, sie zu behalten",
  persisted: "Dieser Browser behält die Daten dieser Website, bis Sie sie löschen.",
  "not-persisted":
    "Dieser Browser hat nicht zugestimmt. Eine Sicherung in einer Datei hängt davon nicht ab.",
};
