import type { Translation } from "../translation.ts";

export const copies: Translation["copies"] = {
  title: "Ihre Antworten sichern",
  about:
    "Ein Browser kann löschen, was eine Website aufbewahrt: wenn der Platz knapp wird, wenn Sie seine Daten löschen, und Safari nach sieben Tagen, in denen Sie ihn benutzen, ohne diese Website zu öffnen. Eine Sicherung in einer Datei bleibt Ihnen.",
  json: "Sicherung speichern (JSON)",
  "json-note":
    "Alle Antworten und Einstellungen der Wiederholung, ohne Verlust. Sie können sie unten wieder einlesen, hier oder in einem anderen Browser.",
  fsrs: "Wiederholungen speichern (CSV)",
  "fsrs-note": "Für den FSRS-Optimierer, der einen Zeitplan an Ihr Gedächtnis anpasst.",
  xapi: "Statements speichern (xAPI)",
  "xapi-note":
    "Für einen Learning Record Store. Die Datei nennt Sie mit einem zufälligen Code und lässt aus, was Sie beim Nachdenken geschrieben haben.",
  "xapi-verb": "beantwortete",
  anki: "Fragen speichern (Anki)",
  "anki-note":
    "Alle Fragen und Antworten als Text. Legen Sie vor dem Import in Anki einen Notiztyp „Waymark“ mit den Feldern id, front und back an.",
  results: "Ergebnisse zum Abgeben speichern …",
  "results-note":
    "Wenn eine Kursleitung danach gefragt hat: wie Sie jedes Quiz beim ersten Mal beantwortet haben, ohne Ihren Namen.",
  "results-none":
    "Es gibt noch nichts abzugeben: Kein Quiz wurde beim Üben beantwortet, keine Prüfung abgegeben.",
  "results-hold":
    "Die Datei enthält, wie Sie diese Quiz zuerst beantwortet haben: welche Antwort Sie gewählt haben, und die Punkte jeder Antwort.",
  "results-study": "{title}, Üben: {answers, plural, one {# Antwort} other {# Antworten}}",
  "results-exam": "{title}, Prüfung: {answers, plural, one {# Antwort} other {# Antworten}}",
  "results-without":
    "Sie enthält weder Ihren Namen noch Tage und Uhrzeiten, nichts, was Sie in eigenen Worten geschrieben haben, und nichts, was sie mit einer anderen Datei von Ihnen verbindet. Neben den Antworten stehen die Fragen, wie sie waren, und eine Nummer, die in jeder Datei neu ist. Sie bleibt bei Ihnen, bis Sie sie jemandem geben.",
  "results-save": "Datei speichern",
  "results-cancel": "Abbrechen",
  unreadable:
    "Einträge, die diese Version der Website nicht lesen kann: {unreadable}. Sie sind beschädigt oder stammen von einer neueren Version. Sie bleiben hier, und Ihre Sicherungen enthalten sie.",
  "not-encrypted":
    "Die Dateien sind nicht verschlüsselt. Wer sie öffnen kann, kann Ihre Antworten lesen.",
  saved: "Unter Downloads gespeichert: {file}.",
  "not-saved":
    "Die Fragen wurden nicht geladen, deshalb ließ sich diese Datei nicht anlegen. Versuchen Sie es noch einmal; die anderen Dateien brauchen sie nicht.",
  reminder:
    "Seit Ihrer letzten Sicherung {answers, plural, one {ist # Antwort hinzugekommen, die} other {sind # Antworten hinzugekommen, die}} nur in diesem Browser {answers, plural, one {liegt} other {liegen}}. Manche Browser löschen die Daten einer Website von selbst; Safari tut es nach sieben Tagen, in denen Sie ihn benutzen, ohne diese Website zu öffnen.",
  "save-backup": "Sicherung speichern",
  later: "Nicht jetzt",
  import: "Sicherung einlesen",
  "choose-file":
    "Wählen Sie eine Datei, die mit „Sicherung speichern“ gespeichert wurde. Ihre Antworten kommen zu denen hinzu, die hier sind; nichts geht verloren, und dieselbe Datei ein zweites Mal einzulesen ändert nichts.",
  importing: "Wird eingelesen: <shown>{percent}</shown>",
  stop: "Anhalten",
  imported: "Eingelesene Antworten: {added} neu, {known} schon da.",
  "not-read": "Einträge, die nicht gelesen werden konnten: {unreadable}.",
  "not-json":
    "Nichts wurde geändert: Diese Datei lässt sich nicht lesen. Sie ist vielleicht abgeschnitten oder eine Datei anderer Art. Wählen Sie eine, die mit „Sicherung speichern“ gespeichert wurde.",
  "no-backup":
    "Nichts wurde geändert: Das ist keine Sicherung von Antworten dieser Website. Wählen Sie eine, die mit „Sicherung speichern“ gespeichert wurde.",
  newer:
    "Nichts wurde geändert: Diese Sicherung stammt von einer neueren Version der Website als der hier geöffneten. Laden Sie diese Seite neu, und wählen Sie die Datei dann noch einmal.",
  "too-many":
    "Nichts wurde geändert: Diese Datei ist größer, als eine Sicherung von Antworten sein kann (200 MB oder eine Million Einträge).",
  stopped: "Nichts wurde geändert: Sie haben das Einlesen angehalten.",
  "not-imported":
    "Nichts wurde geändert: Dieser Browser ließ die Seite die Antworten nicht aufbewahren. Vielleicht fehlt ihm der Platz.",
  reading: "Wo Sie gelesen haben",
  "remember-reading": "Merken, wo ich gelesen habe",
  "reading-note":
    "Dieser Browser merkt sich dann den Artikel und den Abschnitt, die Sie zuletzt gelesen haben, und welche Artikel Sie als gelesen markiert haben. Ausgeschaltet wird beides sofort vergessen, und Artikel lassen sich nicht mehr markieren.",
  persistence: "Den Browser bitten, Ihre Antworten zu behalten",
  used: "Die Seiten unter dieser Adresse belegen in diesem Browser etwa {used}.",
  "persistence-note":
    "Sie können Ihren Browser bitten, die Daten dieser Website nicht von selbst zu löschen. Die Entscheidung liegt beim Browser; vielleicht fragt er Sie, und Sie können sie in seinen Einstellungen ändern.",
  persist: "Bitten, die Daten dieser Website zu behalten",
  persisted:
    "Dieser Browser behält die Daten dieser Website, bis Sie sie löschen. Eine Sicherung hilft trotzdem, wenn das Gerät verloren geht.",
  "not-persisted":
    "Dieser Browser hat nicht zugestimmt; vielleicht tut er es, wenn Sie die Website öfter benutzen. Eine Sicherung in einer Datei hängt davon nicht ab.",
  deletion: "Löschen",
  "what-to-delete": "Was aus diesem Browser gelöscht werden soll",
  everything: "Alles, was hier ist",
  delete: "Löschen …",
  "delete-bank":
    "Das löscht alle Ihre Antworten zu „{title}“ (insgesamt {answers}), alles Angefangene und Ihre Entscheidungen über dessen Wiederholungen. Sie können es zurücknehmen, bis Sie diese Seite verlassen; danach nur, indem Sie eine Sicherung einlesen.",
  "delete-everything":
    "Das löscht alles, was diese Website in diesem Browser aufbewahrt: Ihre Antworten zu allen Quiz (insgesamt {answers}), alles Angefangene, Ihre Entscheidungen über Wiederholungen und Einstellungen wie die Darstellung. Sie können es zurücknehmen, bis Sie diese Seite verlassen; danach nur, indem Sie eine Sicherung einlesen.",
  confirm: "Ja, löschen",
  keep: "Behalten",
  "deleted-bank": "Gelöscht. Was über andere Quiz aufbewahrt wird, ist unverändert.",
  deleted: "Gelöscht.",
  "nothing-kept": "Diese Website bewahrt in diesem Browser nichts auf.",
  "not-deleted":
    "Dieser Browser ließ die Seite nicht löschen. Sie können die Daten dieser Website in den Einstellungen des Browsers löschen.",
};
