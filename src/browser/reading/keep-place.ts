import { loadReturning } from "../page/returning.ts";
import { isRemembering, keepPlace, type PlacedLink } from "./place.ts";

/** Keeps where the reader is whenever they leave the page, and offers to mark it as read, unless they do not want it kept. */
export function startKeepingPlace(): void {
  const article = document.querySelector<HTMLElement>("article[data-article]");
  if (!article) return;
  offerReadMark();
  const { article: url = "" } = article.dataset;
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden || !isRemembering()) return;
    const reading = document.querySelector<HTMLAnchorElement>(".contents [aria-current]");
    const next = document.querySelector<HTMLAnchorElement>("a[rel=next]");
    keepPlace({
      article: { url, title: textOf(article.querySelector("h1")) },
      section: reading && { url: url + reading.hash, title: textOf(reading) },
      next: next && nextLink(next),
      at: Date.now(),
    });
  });
}

/** What it does loads when it is first pressed, or when there is something to show. */
function offerReadMark(): void {
  const mark = document.querySelector<HTMLElement>("[data-read-mark]");
  if (!mark || !isRemembering()) return;
  mark.hidden = false;
  mark.querySelector("button")?.addEventListener("click", () => {
    loadReturning().then(
      ({ toggleRead }) => toggleRead(),
      () => {},
    );
  });
}

function nextLink(link: HTMLAnchorElement): PlacedLink {
  const root = new URL(document.body.dataset.root || ".", location.href).href;
  return { url: link.href.slice(root.length), title: textOf(link.querySelector(".turn-title")) };
}

function textOf(element: Element | null): string {
  return element?.textContent ?? "";
}
