import type { Translation } from "../translation.ts";

export const review: Translation["review"] = {
  title: "Wiederholen",
  description: "Die Fragen, die heute fällig sind.",
  summary:
    "Fragen, die Sie beantwortet haben, kommen hier wieder, kurz bevor Sie sie vergessen würden. Kommen Sie, wann Sie mögen: Niemand zählt Ihre Besuche.",
  unscripted:
    "Das Wiederholen braucht JavaScript, das hier ausgeschaltet ist: Ihr Browser rechnet aus, welche Fragen fällig sind. Die Quiz selbst gehen ohne.",
  loading: "Fälliges wird gesucht …",
  failed: "Die Fragen wurden nicht geladen.",
  reload: "Noch einmal versuchen",
  "not-loaded":
    "Die Fragen wurden nicht geladen. Laden Sie die Seite neu, um es noch einmal zu versuchen.",
  "nothing-answered":
    "Fragen, die Sie beantwortet haben, kommen hier wieder, jede zu ihrer Zeit: früher, wenn Sie falsch lagen, unsicher waren oder geraten haben, später, wenn Sie die Antwort wussten. Noch ist hier nichts, weil in diesem Browser keine Frage beantwortet wurde.",
  unkept:
    "Dieser Browser lässt diese Website keine Antworten aufbewahren, deshalb kann hier nichts wiederkommen, was Sie beantworten.",
  begin: "Zum Anfangen beantworten Sie ein paar Fragen in einem Quiz.",
  "nothing-due": "Heute ist nichts fällig.",
  next: "Die nächste Frage ist {ago} fällig, am {day}.",
  never: "Keine andere Frage wartet. Was Sie in einem Quiz beantworten, kommt hier wieder.",
  "practise-anyway":
    "Um trotzdem zu üben, <mix>stellen Sie eine Mischung zusammen</mix> oder machen Sie ein Quiz.",
  due: "{due, plural, =0 {Heute ist nichts mehr fällig.} one {Heute ist eine Frage fällig.} other {Heute sind # Fragen fällig.}}",
  minutes: "Etwa {minutes, plural, one {eine Minute} other {# Minuten}}.",
  more: "{more} weitere zeigen",
  added:
    "{added, plural, one {Eine neue Frage zu beantworten.} other {# neue Fragen zu beantworten.}}",
  complete: "Das war alles, was heute fällig war.",
  end: "Genug für heute",
  finish: "Beenden",
  new: "{fresh, plural, one {Eine neue Frage} other {# neue Fragen}} beantworten",
  "new-note": "Aus Quiz, die Sie begonnen, und Artikeln, die Sie gelesen haben.",
  "why-new": "Neu für Sie.",
  withdraw: "Diese Antwort zurücknehmen",
  "day-title": "Ihr Tag",
  "new-a-day": "Neue Fragen am Tag, höchstens:",
  "new-a-day-note": "Sie werden angeboten, sobald nichts mehr fällig ist. 0 heißt: keine.",
  "day-begins": "Mein Tag beginnt um",
  "day-begins-note": "Was Sie davor beantworten, zählt noch zum Tag zuvor.",
  "retention-title": "Wie viel Sie behalten möchten",
  retention: "Eine Frage wiederbringen, solange ich sie noch so wahrscheinlich weiß:",
  forgotten: "Von je 100 Fragen, die wiederkommen, werden Sie ungefähr {lost} vergessen haben.",
  "retention-example":
    "Eine Frage, die bei {usual} nach {example} Tagen wiederkäme, kommt nach etwa {days, plural, one {# Tag} other {# Tagen}} wieder.",
  "retention-usual": "Das ist die übliche Wahl.",
  "retention-cost":
    "Höher heißt mehr Fragen am Tag; niedriger heißt weniger, aber mehr davon sind neu zu lernen.",
  "ask-sure": "Fragen, wie sicher ich bin",
  "ask-sure-note":
    "Das Wiederholen richtet sich danach: Eine geratene Frage kommt bald wieder. Eine, bei der Sie sicher waren und falsch lagen, kommt noch einmal, eine Woche nachdem Sie sie richtig beantwortet haben.",
  "left-out": "Vom Wiederholen ausgenommen: {leftOut}",
  skipped: "Ausgenommen",
  buried: "Auf morgen verschoben",
  restore: "Zurückholen",
  change: "Ändern, wann sie wiederkommt",
  bury: "Heute nicht",
  "bury-note": "Sie kommt morgen wieder.",
  skip: "Ab jetzt auslassen",
  "skip-note": "Sie bleibt dem Wiederholen fern, bis Sie sie zurückholen.",
  forget: "Meine Antworten vergessen",
  "forget-note":
    "Das Wiederholen behandelt die Frage, als wäre sie nie beantwortet worden. Ihre Antworten bleiben in Ihrem Verlauf.",
  undo: "Zurücknehmen",
  "why-misconception": "Sie waren sich sicher, aber Ihre Antwort war nicht richtig.",
  "why-check":
    "Eine zweite Prüfung, weil Sie sich einmal bei einer falschen Antwort sicher waren. Zuletzt richtig: {ago}.",
  "why-changed": "Diese Frage hat sich geändert, seit Sie geantwortet haben.",
  "why-guessed": "Richtig ({ago}), aber Sie sagten, es war geraten.",
  "why-missed": "Nicht richtig ({ago}).",
  "why-partly": "Teilweise richtig ({ago}).",
  "why-unknown": "Sie wussten die Antwort nicht ({ago}).",
  "why-fading": "Zuletzt richtig: {ago}. Die Chance, dass Sie es noch wissen, ist etwa {likely}.",
  returns: "Kommt {ago} wieder, am {day}.",
  "left-bury": "Auf morgen verschoben.",
  "left-skip": "Ab jetzt ausgelassen.",
  "left-forget": "Vergessen: Das Wiederholen behandelt sie, als wäre sie nie beantwortet worden.",
};
