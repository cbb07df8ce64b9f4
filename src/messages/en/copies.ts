/** Saving answers as files, importing them, asking the browser to keep them, and deleting them. */
export const copies = {
  title: "Back up your answers",
  about:
    "A browser may clear what a site keeps: when space runs short, when you clear its data, and Safari after seven days in which you use it without opening this site. A backup in a file stays yours.",
  json: "Save a backup (JSON)",
  "json-note":
    "All answers and review choices, without loss. You can import it below, here or in another browser.",
  fsrs: "Save reviews (CSV)",
  "fsrs-note": "For the FSRS optimiser, which fits a schedule to your memory.",
  xapi: "Save statements (xAPI)",
  "xapi-note":
    "For a learning record store. It names you by a random code and leaves out what you wrote in reflections.",
  "xapi-verb": "answered",
  anki: "Save questions (Anki)",
  "anki-note":
    "All questions and answers as text. Before you import it, add a note type “Waymark” with the fields id, front and back to Anki.",
  results: "Save results to hand over…",
  "results-note":
    "For a trainer who asked for them: how you answered each quiz for the first time, without your name.",
  "results-none":
    "There is nothing to hand over yet: no quiz answered in study, and no exam handed in.",
  "results-hold":
    "The file holds how you first answered these quizzes: which option you chose, and the score of each answer.",
  "results-study": "{title}, study: {answers, plural, one {# answer} other {# answers}}",
  "results-exam": "{title}, exam: {answers, plural, one {# answer} other {# answers}}",
  "results-without":
    "It does not hold your name, the dates and times, what you wrote in words, or anything that links it to another file of yours. Beside the answers stand the questions as they were, and a number that is new for each file. It stays with you until you hand it to somebody.",
  "results-save": "Save the file",
  "results-cancel": "Cancel",
  unreadable:
    "Entries that this version of the site cannot read: {unreadable}. They are damaged, or from a newer version. They stay here, and your backups include them.",
  "not-encrypted": "The files are not encrypted. Whoever can open them can read your answers.",
  saved: "Saved to your downloads: {file}.",
  "not-saved":
    "The questions did not load, so this file could not be made. Try again; the other files do not need them.",
  reminder:
    "Since your last backup you have given {answers, plural, one {# answer that is} other {# answers that are}} only in this browser. Some browsers clear a site’s data by themselves; Safari does after seven days in which you use it without opening this site.",
  "save-backup": "Save a backup",
  later: "Not now",
  import: "Import a backup",
  "choose-file":
    "Choose a file that was saved with “Save a backup”. Its answers are added to those that are here; nothing here is lost, and importing the same file twice changes nothing.",
  importing: "Importing: <shown>{percent}</shown>",
  stop: "Stop",
  imported: "Answers imported: {added} new, {known} already here.",
  "not-read": "Entries that could not be read: {unreadable}.",
  "not-json":
    "Nothing was changed: this file cannot be read. It may be cut off, or be another kind of file. Choose one that was saved with “Save a backup”.",
  "no-backup":
    "Nothing was changed: this is not a backup of answers from this site. Choose one that was saved with “Save a backup”.",
  newer:
    "Nothing was changed: this backup is from a newer version of the site than the one open here. Reload this page, then choose it again.",
  "too-many":
    "Nothing was changed: this file is larger than a backup of answers can be (200 MB, or a million entries).",
  stopped: "Nothing was changed: you stopped the import.",
  "not-imported":
    "Nothing was changed: this browser did not let the page keep the answers. It may be short of space.",
  reading: "Where you read",
  "remember-reading": "Remember where I read",
  "reading-note":
    "This browser then keeps the article and section that you read last, and which articles you marked as read. Turned off, both are forgotten at once, and articles can no longer be marked.",
  persistence: "Ask the browser to keep your answers",
  used: "Pages at this address keep about {used} in this browser.",
  "persistence-note":
    "You can ask your browser not to clear this site’s data by itself. The decision is the browser’s; it may ask you, and you can change it in its settings.",
  persist: "Ask it to keep this site’s data",
  persisted:
    "This browser keeps this site’s data until you delete it. A backup still helps if the device is lost.",
  "not-persisted":
    "This browser did not agree; it may once you use the site more. A backup in a file does not depend on it.",
  deletion: "Delete",
  "what-to-delete": "What to delete from this browser",
  everything: "Everything that is here",
  delete: "Delete…",
  "delete-bank":
    "This deletes all your answers to “{title}” ({answers} in all), anything in progress, and your choices about its reviews. You can undo this until you leave this page; after that, only by importing a backup.",
  "delete-everything":
    "This deletes everything that this site keeps in this browser: your answers to all quizzes ({answers} in all), anything in progress, your choices about reviews, and settings such as the appearance. You can undo this until you leave this page; after that, only by importing a backup.",
  confirm: "Delete it",
  keep: "Keep it",
  "deleted-bank": "Deleted. What is kept about other quizzes is unchanged.",
  deleted: "Deleted.",
  "nothing-kept": "This site keeps nothing in this browser.",
  "not-deleted":
    "This browser did not let the page delete it. You can delete this site’s data in the browser’s settings.",
} as const;
