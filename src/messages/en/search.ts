/** The search: its dialog, its page, and the marks on a page that a result leads to. */
export const search = {
  title: "Search",
  label: "Search for",
  button: "Search",
  "no-script":
    "Search needs JavaScript, which is off here. The <link>A–Z index</link> lists every page, heading and glossary term.",
  "browse-index": "Browse the A–Z index",
  close: "Close",
  results: "Results",
  suggested: "Suggested by this site",
  introduction: "<title>{page}: </title>Introduction",
  "also-called": "Also called {names}.",
  "found-by-meaning": "Found by {names}, which this site uses for it.",
  "found-by-page": "Found by the title of its page.",
  "kind-article": "Page",
  "kind-item": "Quiz",
  "kind-term": "Glossary",

  kinds: "Kind of result",
  "all-kinds": "All {count}",
  articles: "Pages {count}",
  items: "Questions {count}",
  terms: "Glossary {count}",
  sources: "Sources {count}",
  narrow: "Narrow down",
  topics: "Only about",
  "any-topic": "anything",
  objectives: "Objectives",
  tags: "Tags",
  open: "Only questions not yet mastered",
  "nothing-to-narrow":
    "There is nothing more to choose by: no question has an objective or tag, and none was answered in this browser.",
  "narrow-failed": "The choices did not load.",
  retry: "Try again",

  "how-to-type":
    "Type a word or two, or the beginning of one. The search looks through the pages, the glossary, the sources and the questions of the quizzes, but not through their answers.",
  "how-to-ask":
    'Put <kbd>"quotes"</kbd> around words that stand together, <kbd>-</kbd> before a word to leave it out, and <kbd>title:</kbd> before one to look in headings only.',
  recent: "Recent searches",
  "clear-recent": "Clear recent searches",
  "keep-recent": "Keep recent searches on this device",

  searching: "Searching…",
  "nothing-found-for": "Nothing found for {query}.",
  "other-kinds": "There are results of another kind: choose “All” to see them.",
  "try-others": "Try another word for it, or fewer words, or <link>browse the A–Z index</link>.",
  elsewhere: "Each language of this site has a search of its own: {links}.",
  failed: "The search index did not load.",
  "failed-why": "The connection may be down, or a file may be missing.",
  "corrected-to": "Showing results for “{text}”.",
  "did-you-mean": "Did you mean “{text}”?",
  "search-exactly": "Search only for “{query}”",
  "phrase-unsure":
    "The {looked} most likely of {of} passages do not have {query} word for word; the others were not looked through. Without quotation marks you see every passage that has these words.",

  count: "{count, plural, one {# result.} other {# results.}}",
  "count-first":
    "{count, plural, one {# result, the first {shown} below.} other {# results, the first {shown} below.}}",
  "count-below-suggestions":
    "Below the suggestions: {count, plural, one {# result.} other {# results.}}",
  "count-first-below-suggestions":
    "Below the suggestions: {count, plural, one {# result, the first {shown} shown.} other {# results, the first {shown} shown.}}",
  "count-least": "{count, plural, one {At least # result.} other {At least # results.}}",
  "count-least-below-suggestions":
    "Below the suggestions: {count, plural, one {at least # result.} other {at least # results.}}",
  "found-none": "Nothing found.",
  "found-nothing-else": "Nothing else found.",
  "found-unsure": "Not found in the most likely passages; not all were looked through.",
  "some-words": "None has all of these words; each has some of them.",
  "few-with-all-words": "With all of these words: {complete}. With only some of them: {others}.",
  "only-some-words": "Only some of the words",
  "with-other-endings":
    "None has the words in quotation marks just so; each has them together with other endings.",
  "suggested-titles": "Suggested by this site: {titles}.",

  more: "More results",
  "more-failed": "They did not load. Press the button to try again.",
  "rest-failed": "The rest did not load.",
  all: "All results",
  keys: "<kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> open",
  slash: "Open search with <kbd>/</kbd>",

  marks: "Search matches",
  "marks-count": "Match {at} of {count}",
  "mark-before": "Previous match",
  "mark-after": "Next match",
  unmark: "Remove highlights",
} as const;
