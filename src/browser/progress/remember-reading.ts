import { find } from "../dom/templates.ts";
import { isRemembering, setRemembering } from "../reading/place.ts";
import { keepReadList } from "../reading/read-list.ts";

/** The switch for what is kept of reading: the last place, and which articles are read. */
export function offerRemembering(
  section: HTMLElement,
  { forget }: { readonly forget: () => Promise<void> },
): void {
  const box = find<HTMLInputElement>(section, "[data-setting=reading]");
  section.hidden = false;
  const show = () => {
    box.checked = isRemembering();
  };
  show();
  addEventListener("storage", show);
  box.addEventListener("change", () => {
    setRemembering(box.checked);
    if (box.checked) return;
    keepReadList([]);
    // What the browser does not let go of is not shown either.
    forget().catch(() => {});
  });
}
