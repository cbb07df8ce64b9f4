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

  const mark = () => {
    frame = 0;
    const tops = places.map(({ heading }) => heading.getBoundingClientRect().top);
    const index = readingAt(tops, { line: innerHeight / 3, atEnd: isAtEnd() });
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
