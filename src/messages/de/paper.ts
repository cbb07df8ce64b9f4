import type { Translation } from "../translation.ts";

export const paper: Translation["paper"] = {
  title: "{title}: Druckfassung",
  description: "{title}: Bögen zum Drucken, mit Lösungen.",
  about:
    "Für eine Gruppe: zwei Bögen mit denselben Fragen in verschiedener Reihenfolge, jeder mit seinen Lösungen. Wählen Sie, was gedruckt werden soll, und drucken Sie dann diese Seite; jeder Bogen und jede Lösung beginnt auf einem neuen Blatt. Die gedruckte Lösung enthält Antworten und Begründungen, ohne die Anmerkungen zu einzelnen Antworten.",
  screen: "Das Quiz am Bildschirm: <quiz>{title}</quiz>",
  "no-address":
    "Jeder Bogen kann einen QR-Code tragen, der zum Quiz am Bildschirm führt. Dafür nennt die Konfiguration der Website ihre Adresse: <code>url: https://example.com/guide/</code>.",
  choice: "Was gedruckt wird",
  "choose-form": "Bogen {form} und seine Lösung",
  "choose-forms": "Beide Bögen, ohne Lösungen",
  "choose-all": "Alles",
  link: "Ein Link mit Einstellungen",
  "link-note":
    "Für eine Gruppe am Bildschirm: Was Sie leer lassen, entscheiden die Lernenden. Das Quiz öffnet sich mit diesen Einstellungen; seine Adresse ist der Link zum Weitergeben.",
  "link-count": "Wie viele Fragen",
  "link-seed":
    "Eine Zahl für die Ziehung: Dieselbe Zahl gibt allen dieselben Fragen in derselben Reihenfolge",
  "link-open": "Quiz öffnen",
  minutes: "{minutes, plural, one {# Minute} other {# Minuten}}",
  code: "QR-Code von {address}",
  "on-screen": "Am Bildschirm:",
  form: "{title}: Bogen {form}",
  key: "{title}: Lösung zu Bogen {form}",
  name: "Name",
  date: "Datum",
  answer: "Frage {number}: {key}",
};
