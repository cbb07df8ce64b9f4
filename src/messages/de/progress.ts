import type { Translation } from "../translation.ts";

export const progress: Translation["progress"] = {
  title: "Fortschritt",
  description: "Was Sie bisher beantwortet haben.",
  summary:
    "Was Sie hier beantwortet haben, und wie gut Sie es behalten. Es bleibt in diesem Browser und geht nirgendwo sonst hin.",
  unscripted:
    "Diese Seite zeigt die Antworten, die in Ihrem Browser liegen. Dafür braucht sie JavaScript, das hier ausgeschaltet ist. Die Quiz gehen ohne, aber dann werden keine Antworten aufbewahrt.",
  "to-quizzes": "Zu den Quiz",
  unkept:
    "Dieser Browser lässt diese Website keine Antworten aufbewahren, deshalb gibt es hier nichts zu zeigen, zu speichern oder zu löschen.",
  "no-items":
    "Die Liste der Fragen wurde nicht geladen. Öffnen Sie diese Seite noch einmal, um Ihren Fortschritt zu sehen; Speichern und Löschen gehen inzwischen.",
  empty: "Noch nichts beantwortet",
  "empty-note":
    "Beantworten Sie eine Frage, und diese Seite zeigt Ihren Fortschritt bei jedem Lernziel, wann Fragen wiederkommen und wie oft Sie richtig lagen, wenn Sie sich sicher waren.",
  begin: "Mit einem Quiz beginnen",
  next: "Wie es weitergeht",
  standing: "Ihr Fortschritt",
  answered:
    "Sie haben {met} von {items, plural, one {# Frage} other {# Fragen}} beantwortet. Antworten insgesamt: {answers}, die erste am {since}.",
  mastered: "<b>{mastered}</b> beherrscht",
  "under-way": "<b>{underWay}</b> in Arbeit",
  seen: "<b>{seen}</b> beantwortet, nicht bewertet",
  changed: "<b>{changed}</b> geändert, seit Sie geantwortet haben",
  unseen: "<b>{unseen}</b> noch nicht beantwortet",
  "mastered-note":
    "Beherrscht heißt: an zwei verschiedenen Tagen beim ersten Versuch richtig, und beim letzten Mal richtig. Von jedem Tag zählt nur der erste Versuch.",
  strays:
    "Antworten auf Fragen, die es auf dieser Website nicht mehr gibt: {strays}. Sie bleiben und stehen in Ihren Sicherungen.",
  later: "Quiz, die noch nicht begonnen sind ({banks})",
  "other-questions": "Andere Fragen",
  "mastered-of": "{mastered} von {items} beherrscht",
  "mastered-sentence": "{mastered} beherrscht.",
  "under-way-sentence": "{underWay} in Arbeit.",
  "seen-sentence": "{seen} beantwortet, nicht bewertet.",
  "changed-sentence": "{changed} geändert, seit Sie geantwortet haben.",
  "unseen-sentence": "{unseen} noch nicht beantwortet.",
  numbers: "Die Zahlen",
  "objectives-table": "Fragen nach Lernziel",
  "column-objective": "Lernziel",
  "column-mastered": "Beherrscht",
  "column-under-way": "In Arbeit",
  "column-seen": "Nicht bewertet",
  "column-changed": "Geändert",
  "column-unseen": "Noch nicht beantwortet",
  due: "Was kommt",
  "due-today":
    "{today, plural, =0 {Heute ist keine Frage fällig} one {Heute ist # Frage fällig} other {Heute sind # Fragen fällig}}; in den nächsten 30 Tagen {total, plural, one {ist es #} other {sind es #}}, wenn sich nichts ändert.",
  "none-due":
    "In den nächsten 30 Tagen ist keine Frage fällig. Eine Frage kommt nach ihrer ersten Antwort wieder, kurz bevor Sie sie vergessen würden.",
  today: "Heute",
  "review-today": "Wiederholen, was heute fällig ist",
  "due-table": "Wiederholungen je Tag; an anderen Tagen sind keine",
  "column-day": "Tag",
  "column-reviews": "Wiederholungen",
  calibration: "Wie sicher Sie waren, und wie oft Sie richtig lagen",
  "none-said":
    "Sie haben noch nicht gesagt, wie sicher Sie waren. Kreuzen Sie auf einer Quizseite „Fragen, wie sicher ich bin“ an, dann zeigt dies, wie oft Sie richtig lagen, wenn Sie sicher oder unsicher waren oder geraten haben.",
  "calibration-note":
    "Wie oft Sie richtig lagen, je nachdem, wie sicher Sie sich fühlten. Das Band zeigt, wo Ihr wahrer Anteil vermutlich liegt: Je weniger Antworten, desto breiter ist es.",
  "sure-but-wrong":
    "Fragen, bei denen Sie sicher waren und falsch lagen, und die Sie seither nicht richtig beantwortet haben: {sureButWrong}. Sie kommen wieder, bis Sie sie können.",
  "said-count": "{right} von {said} richtig",
  "said-nothing": "noch nicht gesagt",
  "said-sentence": "{confidence}: {right} von {said} richtig.",
  "said-nothing-sentence": "{confidence}: noch nicht gesagt.",
  "calibration-table":
    "Erste Versuche eines Tages, mit dem Intervall, das den wahren Anteil mit 95 % Sicherheit enthält (nach Wilson)",
  "column-said": "Sie sagten",
  "column-times": "Male",
  "column-right": "Richtig",
  "column-share": "Anteil",
  "column-interval": "Intervall",
  guess: "Geraten",
  unsure: "Unsicher",
  sure: "Sicher",
  weeks: "Antworten im Lauf der Zeit",
  "weeks-note":
    "Antworten in den letzten 12 Wochen: {answers}, davon richtig: {right}. Jede Säule steht für sieben Tage, ab dem Datum darunter.",
  "no-weeks": "Keine Antworten in den letzten 12 Wochen. Frühere zählen oben weiterhin.",
  "key-right": "richtig",
  "key-other": "teilweise richtig, falsch oder nicht bewertet",
  "weeks-table": "Antworten in je sieben Tagen; die letzten enden heute",
  "column-from": "Ab",
  "column-answers": "Antworten",
  "column-correct": "Richtig",
  interval: "{low}–{high}",
};
