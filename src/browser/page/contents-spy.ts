/** Marks, in the contents of the page, the section that is being read. */
export function startContentsSpy(): void {
  const contents = document.querySelector<HTMLElement>(".contents");
  if (!contents) return;
  const places = [...contents.querySelectorAll<HTMLAnchorElement>("a[href^='#']")].flatMap(
    (link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading }] : [];
    },
  );
  let current = -1;
  let frame = 0;
  /** Where the reader went by the contents, or by an address: it is what they read until they scroll on. */
  let chosen = placeOf(location.hash);

  function placeOf(hash: string): number {
    return places.findIndex(({ link }) => hash !== "" && link.hash === hash);
  }

  const mark = () => {
    frame = 0;
    const tops = places.map(({ heading }) => heading.getBoundingClientRect().top);
    const reading = readingAt(tops, { line: innerHeight / 3, atEnd: isAtEnd() });
    const index = chosen === -1 ? reading : chosen;
    if (index === current) return;
    places[current]?.link.removeAttribute("aria-current");
    places[index]?.link.setAttribute("aria-current", "location");
    current = index;
    const link = places[index]?.link;
    if (link) keepInView(link, contents);
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(mark);
  };
  const choose = (place: number) => {
    chosen = place;
    schedule();
  };
  addEventListener("hashchange", () => choose(placeOf(location.hash)));
  // A second click on an entry changes no address.
  for (const [index, { link }] of places.entries()) {
    link.addEventListener("click", () => choose(index));
  }
  for (const sign of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(
      sign,
      ({ target }) => {
        // What is pressed in the contents chooses anew, and does not scroll the page by itself.
        if (!(target instanceof Element && contents.contains(target))) chosen = -1;
      },
      { passive: true },
    );
  }
  addEventListener("scroll", schedule, { passive: true });
  addEventListener("resize", schedule, { passive: true });
  schedule();
}

interface Reading {
  /** How far down the window one reads, in pixels. */
  readonly line: number;
  /** Whether the page is scrolled to its end, where a short last section never reaches the line. */
  readonly atEnd: boolean;
}

/** The last of the headings that has passed the line; -1 before the first. `tops` is in order. */
export function readingAt(tops: readonly number[], { line, atEnd }: Reading): number {
  return atEnd ? tops.length - 1 : tops.findLastIndex((top) => top <= line);
}

function isAtEnd(): boolean {
  const { scrollHeight } = document.documentElement;
  return scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
}

/** Scrolls the contents alone: `scrollIntoView` would move the page as well. */
function keepInView(link: HTMLElement, contents: HTMLElement): void {
  const inner = link.getBoundingClientRect();
  const outer = contents.getBoundingClientRect();
  if (inner.top < outer.top) contents.scrollTop -= outer.top - inner.top;
  if (inner.bottom > outer.bottom) contents.scrollTop += inner.bottom - outer.bottom;
}
