const KEY = "waymark:tabs";

/** Titles of chosen tabs, by what their sets share. */
type TabChoices = Readonly<Record<string, string>>;

/** The title that was chosen last; undefined where none was, or where the browser keeps nothing. */
export function tabChoice(group: string): string | undefined {
  const choices = readChoices();
  return Object.hasOwn(choices, group) ? String(choices[group]) : undefined;
}

/** Without storage the choice holds for this page only. */
export function saveTabChoice(group: string, title: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readChoices(), [group]: title }));
  } catch {
    // Some browsers throw on file:// or when site data is blocked.
  }
}

function readChoices(): TabChoices {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof stored === "object" && stored !== null ? (stored as TabChoices) : {};
  } catch {
    return {};
  }
}
