/** Entries are `browser/entries/<entry>.ts` and `_includes/css/<entry>.css`. */
interface Asset {
  readonly kind: "script" | "style";
  readonly entry: string;
  /** A page that has such a thing loads it; without a need, whatever names it as `page.assets.<name>`. */
  readonly need?: string;
}

/**
 * Every script and stylesheet that a page may load, by the name that templates know it by. Bundling, their
 * paths, pages' views and needs all follow from this list: a new one is a line here, and its entry.
 */
export const assets = {
  /** On every page. */
  stylesheet: { kind: "style", entry: "main" },
  /** What is read rather than answered. */
  readingStylesheet: { kind: "style", entry: "reading", need: "reading" },
  /** Articles with footnotes, lists of tasks or of definitions. */
  seldomStylesheet: { kind: "style", entry: "seldom", need: "seldom" },
  /** On the search page; elsewhere loaded before the dialog first opens. */
  searchStylesheet: { kind: "style", entry: "search", need: "search" },
  /** Items to choose in. */
  choicesStylesheet: { kind: "style", entry: "item", need: "choices" },
  /** Items of all kinds. */
  kindsStylesheet: { kind: "style", entry: "kinds", need: "kinds" },
  /** The same without those to choose in; loaded by the review page when another kind is due. */
  otherKindsStylesheet: { kind: "style", entry: "kinds-beyond-choices" },
  /** The page that mixes questions of all quizzes. */
  practiceStylesheet: { kind: "style", entry: "practice", need: "practice" },
  /** The page of questions that are due. */
  reviewStylesheet: { kind: "style", entry: "review", need: "review" },
  /** The home page and the list of quizzes: where one stands, and the question for today. */
  standingStylesheet: { kind: "style", entry: "standing", need: "standing" },
  /** The progress page's pictures and files. */
  progressStylesheet: { kind: "style", entry: "progress", need: "progress" },
  /** Forms on paper. */
  paperStylesheet: { kind: "style", entry: "paper", need: "paper" },
  /** The page that reads files of results, and its script. */
  analysisStylesheet: { kind: "style", entry: "analysis", need: "analysis" },
  analysisScript: { kind: "script", entry: "analysis" },
  /** All articles on one page, for paper. */
  printAllStylesheet: { kind: "style", entry: "print-all", need: "printAll" },
  /** Blocks of code; their script, at the end of such a page, copies them. */
  codeStylesheet: { kind: "style", entry: "code", need: "code" },
  codeScript: { kind: "script", entry: "code" },
  /** Articles with boxes that few have. */
  boxesStylesheet: { kind: "style", entry: "boxes", need: "boxes" },
  /** Tabs; their script makes lists of tabs of what stands one after another. */
  tabsStylesheet: { kind: "style", entry: "tabs", need: "tabs" },
  tabsScript: { kind: "script", entry: "tabs" },
  /** Sidebars that show folders in part. */
  sidebarStylesheet: { kind: "style", entry: "sidebar", need: "sidebar" },
  /** Runs on every page before first paint: sets the chosen appearance. */
  appearanceScript: { kind: "script", entry: "appearance" },
  /** On every page, deferred, before others: search, shortcuts, and what loads other scripts later. */
  siteScript: { kind: "script", entry: "site" },
  /** On articles and the home page, deferred: contents that follow, the question for today. */
  readingScript: { kind: "script", entry: "reading" },
  /** What a term or a source is, beside the link to it; loaded when one is pointed at. */
  previewScript: { kind: "script", entry: "preview" },
  previewStylesheet: { kind: "style", entry: "preview" },
  /** Where items stand, deferred; a page of choices alone has `choicesScript` under this name. */
  quizScript: { kind: "script", entry: "quiz" },
  choicesScript: { kind: "script", entry: "quiz-choices" },
  /** Exam and flashcards; loaded by the quiz script when one is first chosen. */
  quizModesScript: { kind: "script", entry: "quiz-modes" },
  quizModesStylesheet: { kind: "style", entry: "quiz-modes" },
  /** The result, beginning anew, deleting; loaded by the quiz script once there is an answer. */
  quizEndScript: { kind: "script", entry: "quiz-end" },
  quizEndStylesheet: { kind: "style", entry: "quiz-end" },
  /** On 404.html, deferred: mends its links wherever a host serves it. */
  notFoundScript: { kind: "script", entry: "not-found" },
  /** On pages at old addresses, deferred: leads on with the place that an address names. */
  movedScript: { kind: "script", entry: "moved" },
  /** The search engine and its dialog, loaded with the index; where that is one file, the whole under this name. */
  searchScript: { kind: "script", entry: "search" },
  searchWholeScript: { kind: "script", entry: "search-whole" },
  /** Phrases, typos, other words for what was typed; loaded by the first search that calls for them. */
  searchSeldomScript: { kind: "script", entry: "search-seldom" },
  /** Marks a search's words on the page that a result led to; loaded when one did. */
  searchLandingScript: { kind: "script", entry: "search-landing" },
  /** Which questions are not mastered yet; loaded when results are narrowed down. */
  searchProgressScript: { kind: "script", entry: "search-progress" },
  /** On review.html, mix.html and progress.html, deferred. */
  reviewScript: { kind: "script", entry: "review" },
  mixScript: { kind: "script", entry: "mix" },
  /** What review does, loaded once there are answers. */
  reviewRunScript: { kind: "script", entry: "review-run" },
  /** The forms of all kinds, loaded by the review page when something but a choice is due. */
  formsScript: { kind: "script", entry: "forms" },
  progressScript: { kind: "script", entry: "progress" },
  /** What the progress page shows, loaded once there are answers; and those of its files that need
   *  the questions, loaded when one is saved. */
  progressShownScript: { kind: "script", entry: "progress-shown" },
  laterFilesScript: { kind: "script", entry: "later-files" },
  /** The file of results to hand over, loaded when its button on the progress page is first pressed. */
  progressResultsScript: { kind: "script", entry: "progress-results" },
  /** The question for today, loaded when its place on the home page is seen. */
  dailyScript: { kind: "script", entry: "daily" },
  /** Where the sidebar shows folders in part, deferred: the lists of the rest. */
  sidebarScript: { kind: "script", entry: "sidebar" },
  /** Loaded on any page for one who comes back: what is due, what was read. */
  returningScript: { kind: "script", entry: "returning" },
  /** On the home page and the list of quizzes, deferred: where one stands, and what to go on with. */
  standingScript: { kind: "script", entry: "standing" },
  /** When questions come back; loaded by the pages that only need it once there are answers. */
  dueScript: { kind: "script", entry: "due" },
  /** What a browser runs beside the pages to keep them, and what ends that; never a page's own. */
  offlineWorkerScript: { kind: "script", entry: "offline-worker" },
  offlineRemovalScript: { kind: "script", entry: "offline-removal" },
  /** On offline.html, deferred: keeping the site, and no longer. */
  offlineScript: { kind: "script", entry: "offline" },
  /** Loaded on any page when a new version of the site waits: says so. */
  updateScript: { kind: "script", entry: "update" },
  updateStylesheet: { kind: "style", entry: "update" },
  /** On a folder's own page, deferred: where the learner stands. */
  pathScript: { kind: "script", entry: "path" },
} as const satisfies Readonly<Record<string, Asset>>;

export type AssetName = keyof typeof assets;

/** What a page loads beyond what all do. */
export type Need = Extract<(typeof assets)[AssetName], { need: string }>["need"];

export const assetNames = Object.keys(assets) as readonly AssetName[];

/** Where the build put what every page loads, from the site's root. */
export type AssetPaths = Readonly<Record<AssetName, string>> & ItemIndexes;

/** The scripts that list items, from the site's root; empty when the site has none. */
export interface ItemIndexes {
  /** All that is known of every item but its text. */
  readonly itemsIndex: string;
  /** Those that a day may ask, in their order. */
  readonly dailyIndex: string;
}

export const noIndexes: ItemIndexes = { itemsIndex: "", dailyIndex: "" };

/** The stylesheets of these needs, in their order. */
export function stylesFor(needs: readonly Need[]): readonly AssetName[] {
  return needs.flatMap((need) => byNeed.get(need) ?? []);
}

/** Every page asks for those of some needs. */
const byNeed = Map.groupBy(assetNames, (name) => (assets[name] as Asset).need);

/** A record with a value for each asset. */
export function forEachAsset<Value>(
  make: (name: AssetName) => Value,
): Readonly<Record<AssetName, Value>> {
  const entries = assetNames.map((name) => [name, make(name)] as const);
  return Object.fromEntries(entries) as Record<AssetName, Value>;
}
