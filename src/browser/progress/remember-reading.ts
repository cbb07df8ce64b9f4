import { find } from "../dom/templates.ts";
import { isRemembering, setRemembering } from "../reading/place.ts";
import { takeBackMarks } from "../reading/read-mark.ts";

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
    const { checked } = box;
    setRemembering(checked);
    if (checked) return;
    takeBackMarks();
    // What the browser does not let go of is not shown either.
    forget().catch(() => {});
  });
}
