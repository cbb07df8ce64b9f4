import { addScript } from "../dom/add-script.ts";
/**
 * Loads the script of the question for today once its place on the page comes into sight: who never
 * scrolls to it does not pay for it.
 */
export function startDaily(): void {
  const section = document.querySelector<HTMLElement>("[data-daily]");
  if (section === null) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    // The page lacks nothing without it.
    addScript(section.dataset.script ?? "").catch(() => {
      section.hidden = true;
    });
  });
  observer.observe(section);
}
