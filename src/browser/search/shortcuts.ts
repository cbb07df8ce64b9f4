/** Whether the key pressed opens search: `/` where it is on, or Ctrl-K, on a Mac Cmd-K. */
export function opens(event: KeyboardEvent, { slash }: { readonly slash: boolean }): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat } = event;
  if (isComposing || repeat || altKey) return false;
  // Shift is no matter: some keyboards need it for the stroke.
  if (key === "/") return slash && !ctrlKey && !metaKey;
  // On a Mac, Ctrl-K deletes to the end of the line.
  const command = isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  return command && !shiftKey && key.toLowerCase() === "k";
}

/** Whether a character typed there is text, or picks from a list. */
export function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !pressed.test(target.type);
  return target.isContentEditable || target.matches("textarea, select");
}

const pressed = /^(?:radio|checkbox|button|submit|reset|range|color|file)$/;

/**
 * A shortcut of one character must be possible to switch off (WCAG 2.1.4): people who speak to their
 * computers set it off by accident. Ctrl-K always works.
 */
export function isSlashOn(): boolean {
  if (slashOn === undefined) {
    try {
      slashOn = localStorage.getItem(storageKey) !== "off";
    } catch {
      slashOn = true;
    }
  }
  return slashOn;
}

/** Where nothing can be stored, the choice holds until the page is left. */
export function keepSlash(on: boolean): void {
  slashOn = on;
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  } catch {}
}

const storageKey = "waymark:search-slash";
let slashOn: boolean | undefined;

function isMac(): boolean {
  return /^(?:Mac|iP)/.test(navigator.platform);
}
