import type { Translation } from "../translation.ts";

export const analysis: Translation["analysis"] = {
  title: "Ergebnisse auswerten",
  description: "Für Kursleitungen: was die Ergebnisse der Lernenden über die Fragen sagen.",
  summary:
    "Für Kursleitungen: Wählen Sie die Ergebnisdateien, die Lernende auf der Seite „Fortschritt“ gespeichert und abgegeben haben. Sie sehen dann, wie schwer jede Frage ist, ob sie Stärkere von Schwächeren unterscheidet und wer was gewählt hat.",
  private:
    "Die Dateien werden auf diesem Gerät gelesen, von dieser Seite. Nichts davon wird gesendet oder aufbewahrt.",
  unscripted:
    "Diese Seite liest die Dateien in Ihrem Browser. Dafür braucht sie JavaScript, das hier ausgeschaltet ist. Der Befehl <code>npx waymark analyse</code>, gefolgt von den Namen der Dateien, sagt dasselbe in einem Terminal.",
  choose: "Ergebnisdateien oder Sicherungen",
  drop: "Sie können sie auch hier ablegen.",
  reading: "Datei {number} von {files} wird gelesen.",
  read: "{learners, plural, one {# lernende Person} other {# Lernende}}, {quizzes, plural, one {# Quiz} other {# Quiz}}.",
  "no-answers": "In diesen Dateien sind keine Antworten auf ein Quiz.",
  "read-faults":
    "{faults, plural, one {# Fehler steht} other {# Fehler stehen}} unten; eine Datei, die nicht dem Format entspricht, wird ausgelassen.",
  faults: "Fehler in den Dateien",
  csv: "Als Tabelle speichern (CSV)",
  json: "Für ein anderes Programm speichern (JSON)",
  again: "Von vorn beginnen",
  legend:
    "Lösungsrate ist die mittlere Punktzahl, von 0 bis 1. Trennschärfe sagt, wie die Punkte einer Frage mit denen aller übrigen zusammenhängen, von −1 bis 1. Obere minus untere ist die mittlere Punktzahl der besten 27 % weniger die der schwächsten 27 %. Bestes und schwächstes Drittel gehen nach dem ganzen Durchgang.",
  study: "{title}: Üben",
  exam: "{title}: Prüfung",
  sittings: "{sittings, plural, one {# Durchgang} other {# Durchgänge}}.",
  "few-sittings":
    "Weniger als {least} davon gleichen sich, deshalb wird über das Ganze nichts gezeigt.",
  whole:
    "{alike} mit je {questions, plural, one {# Frage} other {# Fragen}}: im Mittel {mean} Punkte, Standardabweichung {deviation}.",
  reliability: "{name}: {value}. Standardmessfehler: {error} Punkte.",
  "no-reliability":
    "Keine Reliabilität: Die Durchgänge haben verschiedene Fragen, nur eine Frage oder alle dieselbe Punktzahl.",
  unstable:
    "Bei weniger als {stable} Durchgängen kann eine andere Gruppe durchaus andere Zahlen ergeben.",
  questions: "Fragen aus „{title}“",
  question: "Frage",
  attempts: "Versuche",
  facility: "Lösungsrate",
  discrimination: "Trennschärfe",
  "upper-lower": "Obere minus untere",
  few: "weniger als {least}: nicht gezeigt",
  options: "Antworten zu {question}",
  option: "Antwort",
  right: "Richtig",
  all: "Alle",
  upper: "Bestes Drittel",
  lower: "Schwächstes Drittel",
  correlation: "r",
  works: "Distraktor wirkt",
  yes: "ja",
  no: "nein",
  nothing: "Nichts gewählt",
  "for-trainers": "Für Kursleitungen",
  "for-trainers-note":
    "Lernende können ihre Ergebnisse speichern und abgeben. Eine Seite, die auch offline arbeitet, zeigt, was viele davon über die Fragen sagen: <link>Ergebnisse auswerten</link>.",
};
