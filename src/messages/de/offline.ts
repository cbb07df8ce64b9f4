import type { Translation } from "../translation.ts";

export const offline: Translation["offline"] = {
  title: "Offline lesen",
  summary: "Was dieser Browser von der Website aufbewahrt, für Zeiten ohne Netz.",
  "not-kept": "Diese Seite ist hier nicht aufbewahrt",
  "not-kept-note":
    "Anscheinend sind Sie offline, und dieser Browser hat diese Seite nicht aufbewahrt. Was er aufbewahrt hat, öffnet sich wie gewohnt.",
  "try-again": "Noch einmal versuchen",
  unscripted:
    "Das braucht JavaScript, und einen Browser und eine Adresse, die es zulassen: https, und kein privates Fenster. Alles andere hier geht auch ohne.",
  unavailable:
    "Dieser Browser bewahrt keine Seiten dieser Website auf: Die Adresse beginnt nicht mit https, die Website wurde aus einem Ordner geöffnet, oder das Fenster ist privat. Eine Kopie in einem Ordner lässt sich ohnehin ohne Netz lesen.",
  all: "Diese Website ist ganz in diesem Browser aufbewahrt: {files, plural, one {# Datei} other {# Dateien}}, {size}. Sie öffnet sich ohne Netz.",
  some: "Von {size} sind {kept} in diesem Browser aufbewahrt: die Seiten, die Sie geöffnet haben, und was sie brauchen.",
  none: "In diesem Browser ist nichts von dieser Website aufbewahrt.",
  keep: "Alles aufbewahren ({size})",
  keeping: "Wird aufbewahrt: {files} von {of} Dateien",
  remove: "Aufbewahrtes entfernen",
  removed: "Entfernt. Ihre Antworten bleiben, wie sie sind.",
  "remove-note":
    "Entfernt werden die Seiten, nicht Ihre Antworten. Ohne Netz öffnet sich danach nichts von der Website.",
  full: "In diesem Browser ist nicht genug Platz für alles. Was vorher aufbewahrt war, ist unverändert.",
  failed:
    "Ein Teil ist nicht angekommen. Was da ist, bleibt; „Alles aufbewahren“ macht dort weiter.",
  update: "Eine neuere Fassung dieser Website liegt bereit.",
  "take-over": "Jetzt öffnen",
  later: "Später",
  "copy-open":
    "So lesen Sie: alles entpacken, dann index.html in einem Browser öffnen. Es muss nichts installiert werden, und ein Netz braucht es nicht.",
  "copy-answers":
    "Ihre Antworten bewahrt der Browser auf, auf diesem Gerät. Chrome, Edge und ihnen verwandte Browser bewahren Antworten auch für Seiten auf, die aus einem Ordner geöffnet wurden. Firefox bewahrt sie unter Umständen für jede Seite getrennt auf, sodass unter „Fortschritt“ und „Wiederholen“ manche fehlen. Safari bewahrt unter Umständen keine auf.",
  "copy-backup":
    "Wenn Ihnen Ihre Antworten wichtig sind, speichern Sie auf der Seite „Fortschritt“ eine Sicherung, bevor Sie den Browser schließen.",
};
