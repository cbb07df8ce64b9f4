const KEY = "waymark:appearance";

const choices = ["auto", "light", "dark"] as const;

/** What the reader chose; `auto` follows the system. */
export type AppearanceChoice = (typeof choices)[number];

/** `auto` where nothing was chosen, or where the browser keeps nothing for this page. */
export function readAppearance(): AppearanceChoice {
  try {
    return asAppearance(localStorage.getItem(KEY));
  } catch {
    return "auto";
  }
}

/** Without storage the choice holds for this page only. */
export function saveAppearance(choice: AppearanceChoice): void {
  try {
    if (choice === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Some browsers throw on file:// or when site data is blocked.
  }
}

/** Shows a choice: the colours of the page and of the browser's own bars around it. */
export function applyAppearance(choice: AppearanceChoice): void {
  const root = document.documentElement;
  if (choice === "auto") delete root.dataset.appearance;
  else root.dataset.appearance = choice;
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[data-scheme]")) {
    const scheme = meta.dataset.scheme ?? "";
    const chosen = scheme === choice ? "all" : "not all";
    meta.media = choice === "auto" ? `(prefers-color-scheme: ${scheme})` : chosen;
  }
}

export function asAppearance(value: string | null): AppearanceChoice {
  return choices.find((choice) => choice === value) ?? "auto";
}

/** Runs when the choice changes in another tab. */
export function onAppearanceElsewhere(run: () => void): void {
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) run();
  });
}
