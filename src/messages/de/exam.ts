import type { Translation } from "../translation.ts";

export const exam: Translation["exam"] = {
  title: "Prüfung",
  about:
    "Beantworten Sie alle Fragen, in beliebiger Reihenfolge, und geben Sie dann ab. Vorher sehen Sie keine Ergebnisse. Was Sie eingeben, wird laufend gespeichert, Sie können also gehen und wiederkommen.",
  minutes: "Zeitlimit in Minuten",
  "minutes-note":
    "Leer lassen heißt: kein Limit. Während der Prüfung können Sie Zeit hinzufügen oder das Limit aufheben.",
  shuffle: "Mischen",
  "pass-mark": "Zum Bestehen braucht es {mark} %.",
  begin: "Beginnen",
  time: "Zeit",
  left: "Verbleibende Zeit",
  "hide-time": "Zeit ausblenden",
  "more-time": "10 Minuten mehr",
  "no-limit": "Kein Limit",
  "time-warning":
    "{minutes, plural, one {Noch # Minute.} other {Noch # Minuten.}} Sie können 10 Minuten hinzufügen oder das Limit aufheben.",
  "time-up":
    "Die Zeit ist um. Ihre Antworten bleiben: Geben Sie sie ab, fügen Sie 10 Minuten hinzu, oder machen Sie ohne Limit weiter.",
  "time-added": "10 Minuten hinzugefügt.",
  "limit-off": "Es gibt jetzt kein Zeitlimit.",
  flag: "Vormerken",
  "hand-in": "Abgeben",
  complete: "Alle Fragen sind beantwortet.",
  blank: "Nicht beantwortet: {blank}",
  unread: "Keine Zahl und würde als falsch gewertet: {unread}",
  flagged: "Vorgemerkt: {flags}",
  confirm: "Jetzt abgeben",
  keep: "Weitermachen",
  aside:
    "Ihre Prüfung ist nicht abgegeben. Was Sie eingegeben haben, bleibt, und ein Zeitlimit läuft weiter: Wählen Sie „Prüfung“, um zurückzukehren.",
};
