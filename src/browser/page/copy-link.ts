import { copyText } from "../dom/copy-text.ts";

/** How long what was copied is marked; in ms. */
const SHOWN = 3000;

/**
 * Has the link beside a heading copied as it is followed, and says so. Where the browser does not let it be
 * copied, it is a plain link.
 */
export function startCopyLinks(): void {
  const place = document.querySelector<HTMLElement>("[data-link-copied]");
  if (!place) return;
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  place.append(status);
  let after = 0;
  let unmark = () => {};
  place.addEventListener("click", async ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>("a.anchor");
    if (!link || !(await copyText(link.href))) return;
    clearTimeout(after);
    unmark();
    link.dataset.copied = "";
    status.textContent = place.dataset.linkCopied ?? "";
    unmark = () => {
      delete link.dataset.copied;
      status.textContent = "";
    };
    after = window.setTimeout(() => unmark(), SHOWN);
  });
}
