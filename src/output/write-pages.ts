import { availableParallelism } from "node:os";
import type { Build } from "./assemble.ts";
import type { BuiltPage, ReadyPage } from "./built-page.ts";
import type { PagePrinter } from "./page-printer.ts";
import { pause } from "./pause.ts";
import type { SiteWriter } from "./site-writer.ts";

/** Less than a tenth of a second's work, after which whoever ends the build is heard. */
export const PAUSE_AFTER = 50;

/** So many are written anew before a thread helps, and as many follow: fewer are written before it has loaded what it prints with. */
const FOR_THREAD = 250;

/** Of which one is printed while the others wait. */
const AT_A_TIME = 8;

/**
 * Writes pages, one after another; of many, a thread prints those that it has time for. What comes of it is the same
 * wherever each is printed.
 * @param written Called for each page.
 * @param forThread How many are written anew before a thread helps.
 */
export async function writePages(
  { pages, startPrinter }: Pick<Build, "pages" | "startPrinter">,
  writer: SiteWriter,
  written: () => void,
  forThread = availableParallelism() === 1 ? Number.POSITIVE_INFINITY : FOR_THREAD,
): Promise<void> {
  const sent: Promise<void>[] = [];
  const unprinted: BuiltPage[] = [];
  let printer: PagePrinter | undefined;
  let anew = 0;
  const send = async (page: BuiltPage, ready: ReadyPage, to: PagePrinter) => {
    const { layout, view, fingerprint } = ready;
    const printed = await to.ask({ layout, view, target: writer.target(page.path) });
    if (printed) writer.note(page.path, page, fingerprint, printed);
    else unprinted.push(page);
  };
  try {
    for (const [index, page] of pages.entries()) {
      if (!writer.keepAsItIs(page.path, page)) {
        anew++;
        if (anew === forThread && pages.length - index > forThread) printer = startPrinter();
        if (printer && printer.load() < AT_A_TIME) {
          sent.push(send(page, page.ready(), printer));
        } else writer.writeAnew(page.path, page);
      }
      written();
      if (printer || index % PAUSE_AFTER === 0) await pause();
    }
    await Promise.all(sent);
    for (const page of unprinted) writer.writeAnew(page.path, page);
  } finally {
    await printer?.end();
  }
}
