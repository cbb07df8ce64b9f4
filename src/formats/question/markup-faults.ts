import type { MarkupElement, MarkupFault } from "../text/markup-tree.ts";
import { changed, type Loss } from "./loss.ts";
import type { Place } from "./places.ts";
import type { LeftOut } from "./source-question.ts";

interface Found {
  /** Why the element is not read; undefined where it is. */
  readonly reason: string | undefined;
  /** What is told of slips that do no harm. */
  readonly losses: readonly Loss[];
}

/** What of an element is not well-formed. @param placeOf Finds places in its file. */
export function faultsWithin(
  { start, end }: Pick<MarkupElement, "start" | "end">,
  faults: readonly MarkupFault[],
  placeOf: (offset: number) => Place,
): Found {
  const own = faults.filter(({ at }) => at >= start && at < end);
  const { line } = placeOf(start);
  const written = ({ at, what }: MarkupFault) => {
    const place = placeOf(at);
    return place.line === line ? what : `${what}, in line ${place.line}`;
  };
  const fault = own.find(({ isMended }) => !isMended);
  const slips = [...new Set(own.map(written))];
  return {
    reason: fault && written(fault),
    losses:
      slips.length === 0
        ? []
        : [
            changed(
              `XML that is not well-formed is read as it was meant: ${slips.slice(0, 3).join("; ")}`,
            ),
          ],
  };
}

/**
 * What is told of a file that ends before its last tag, as one does that was not loaded whole: nothing where what
 * is left out says so already.
 * @param name The element that holds all others.
 */
export function cutShort(
  name: string,
  {
    faults,
    leftOut,
    end,
  }: {
    readonly faults: readonly MarkupFault[];
    readonly leftOut: readonly LeftOut[];
    readonly end: Place;
  },
): readonly LeftOut[] {
  const isCut = faults.some(({ what }) => what === `<${name}> is not closed`);
  if (!isCut || leftOut.at(-1)?.reason.includes("is not closed")) return [];
  return [
    {
      ...{ place: end, source: "<!-- The file ends here. -->", name: "the end of the file" },
      ...{ why: "refused", reason: "the file is cut short; whatever came after this is missing" },
    },
  ];
}
