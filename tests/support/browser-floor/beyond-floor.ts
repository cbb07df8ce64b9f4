/**
 * What sites use though browsers of the floor lack it, by its key in browser-compat-data (a key speaks
 * for those below it), and why that takes nothing from anybody.
 */
export const harmlessBeyondFloor: Readonly<Record<string, string>> = {
  // Names of our own, or of a library's, that are a newer feature's name as well.
  "api.InputEvent.isComposing": "read of KeyboardEvent, which has it everywhere",
  "api.PerformanceNavigationTiming.confidence": "an answer's own",
  "api.Request.bytes": "a bound's own",
  "javascript.builtins.Iterator.toArray": "a token set's own, in Lunr",

  // A page without it looks plainer, and has and does the same.
  "css.properties.accent-color": "controls keep the system's colour",
  "css.properties.hanging-punctuation": "quotation marks stand inside the edge",
  "css.properties.hyphenate-limit-chars": "the browser's own limits hold",
  "css.properties.text-wrap.pretty": "lines break as usual",
  "css.selectors.marker": "a list's numbers have the colour of its text",
  "css.properties.cursor": "a phone has no pointer",
  "css.properties.resize": "a field keeps its height and scrolls",
  "css.properties.field-sizing": "a field keeps its height and scrolls",
  "css.properties.overscroll-behavior": "the page goes on scrolling where the inner one ends",
  "css.properties.overscroll-behavior-inline":
    "the page goes on scrolling where the inner one ends",
  "css.properties.text-size-adjust":
    "stands beside -webkit-text-size-adjust, for Safari; Firefox enlarges no text by itself on pages that fit the window",
  "css.properties.forced-color-adjust": "Safari has no forced colours",

  // What these do not tell, the site goes without.
  "api.Navigator.connection":
    "a browser that tells nothing of the line is taken for one that spares nothing",

  // Paper.
  "css.at-rules.page": "the printer's own margins hold",
  "css.properties.break-after.avoid": "a heading may end a sheet",
  "css.properties.orphans": "one line may end a sheet",
  "css.properties.widows": "one line may begin a sheet",
  "css.properties.print-color-adjust": "stands beside -webkit-print-color-adjust, which they have",
  "css.selectors.details-content": "open-on-paper.ts opens what is folded",
  "css.properties.content-visibility": "only of what details-content selects",
};
