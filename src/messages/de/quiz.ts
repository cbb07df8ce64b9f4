import type { Translation } from "../translation.ts";

export const quiz: Translation["quiz"] = {
  "part-range": "{first} bis {last}",
  parts: "Teile",
  article: "Zu <article>{title}</article>",
  print: "Druckfassung",
  "take-away": "Diese Fragen mitnehmen:",
  "take-gift": "GIFT, für Moodle",
  "take-anki": "Text für Anki",
  "take-csv": "Tabelle (CSV)",
  mode: "Art",
  study: "Üben",
  exam: "Prüfung",
  flashcards: "Karteikarten",
  settings: "Einstellungen",
  "study-note":
    "Sie sehen nach jeder Antwort gleich, ob sie stimmt. Ihre erste Antwort zählt; versuchen Sie es so oft noch einmal, wie Sie mögen.",
  "exam-note": "Sie sehen die Ergebnisse, wenn Sie die Prüfung abgeben.",
  "exam-part":
    "Sie umfasst diesen Teil des Quiz. <mix>Eine Prüfung über alle Teile</mix> stellt so viele Fragen aus dem ganzen Quiz, wie Sie möchten.",
  "cards-note":
    "Erinnern Sie sich an die Antwort, drehen Sie die Karte um, und sagen Sie dann, wie gut Sie sich erinnert haben. Diese Art führt Sie zur Karte: Die Leertaste dreht sie um, 1 bis 4 bewerten sie. Eine umgedrehte Karte können Sie auch wischen: nach rechts für „Gut“, nach links für „Noch einmal“.",
  "ask-sure": "Fragen, wie sicher ich bin",
  list: "Fragen",
  "skip-list": "Fragenliste überspringen",
  answered: "{answered} von {items} beantwortet",
  flagged: "{flags} vorgemerkt",
  "see-result": "Zum Ergebnis",
  "step-hollow": "Frage {number}, nicht beantwortet",
  "step-half": "Frage {number}, beantwortet",
  "step-right": "Frage {number}, beim ersten Versuch richtig",
  "step-done": "Frage {number}, erledigt",
  "step-flagged": "(vorgemerkt)",
  complete: "Alle Fragen sind beantwortet. Das Ergebnis steht unten.",
  "mode-missing":
    "Diese Art wurde nicht geladen. Versuchen Sie es noch einmal, oder machen Sie weiter wie bisher.",
  "end-missing":
    "Ein Teil dieser Seite wurde nicht geladen, etwa das Ergebnis. Die Seite versucht es mit Ihrer nächsten Antwort noch einmal.",
  "link-wrong":
    "Der Link, der hierher führte, sagt {wrong}, was hier nichts bedeutet: Es bleibt weg.",
  "link-study": "Der Link, der hierher führte, hat Einstellungen zum Üben.",
  "link-exam": "Der Link, der hierher führte, hat Einstellungen für die Prüfung.",
  "link-flashcards": "Der Link, der hierher führte, hat Einstellungen für Karteikarten.",
  "link-set": "Sie gelten, bis Sie neu beginnen.",
  "link-waits":
    "Was Sie hier haben, bleibt, wie es ist; wenn Sie das nächste Mal neu beginnen, werden sie verwendet.",
  "link-count": "Insgesamt {count, plural, one {# Frage} other {# Fragen}}.",
  "link-minutes": "Zeitlimit: {minutes, plural, one {# Minute} other {# Minuten}}.",
  "link-same": "Alle, die den Link öffnen, bekommen dieselben Fragen in derselben Reihenfolge.",
  keeping: "Ihre Antworten",
  kept: "Ihre Antworten bleiben in diesem Browser und gehen nirgendwo sonst hin.",
  restart: "Neu beginnen",
  shuffle: "Mischen",
  "aside-exam":
    "Das legt die Prüfung beiseite, die Sie gerade machen, mit {begun, plural, =0 {noch keiner Eingabe} one {# eingegebenen Antwort} other {# eingegebenen Antworten}}. Sie wird nicht abgegeben.",
  "aside-study":
    "Das legt beiseite, was Sie bisher getan haben, mit {begun, plural, one {# beantworteten Frage} other {# beantworteten Fragen}}.",
  "undo-until": "Sie können das zurücknehmen, bis Sie die Seite verlassen.",
  "aside-confirm": "Beiseitelegen und neu beginnen",
  "keep-going": "Weitermachen",
  "restart-note":
    "Ein Neubeginn leert die Seite; Ihre früheren Antworten bleiben in Ihrem Verlauf.",
  "named-only":
    "Diese Fragen gehören zu dem Abschnitt, von dem Sie kamen. Was Sie im <whole>ganzen Quiz</whole> getan haben, ist, wie Sie es verlassen haben.",
  restarted: "Sie haben neu begonnen. Was Sie vorher getan haben, liegt beiseite.",
  delete: "Meine Antworten zu diesem Quiz löschen",
  "delete-step":
    "Das löscht aus diesem Browser alles, was Sie in diesem Quiz getan haben: {answers, plural, one {# Antwort} other {# Antworten}}, hier und anderswo auf dieser Website gegeben, und alles, was in einer nicht abgegebenen Prüfung steht.",
  "delete-confirm": "Ja, löschen",
  "delete-keep": "Behalten",
  deleted: "Gelöscht.",
  "nothing-kept": "Über dieses Quiz ist in diesem Browser nichts gespeichert.",
  "not-deleted":
    "Dieser Browser ließ die Seite die Antworten nicht löschen. Sie können die Daten dieser Website in den Einstellungen des Browsers löschen.",
};
