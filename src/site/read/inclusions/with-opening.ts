import type { Expanded } from "./expand.ts";

/** A body after what its front matter says of it, whose faults are told there. */
export function withOpening(
  body: Expanded,
  {
    text,
    offset,
    bodyStart,
  }: { readonly text: string; readonly offset: number; readonly bodyStart: number },
): Expanded {
  if (text === "") return body;
  const opening = `${text}\n\n`;
  const own = body.pieces.length > 0 ? body.pieces : [{ start: 0, source: 0, isOwn: true }];
  return {
    ...body,
    text: opening + body.text,
    pieces: [
      { start: 0, source: offset - bodyStart, isOwn: false },
      ...own.map((piece) => ({ ...piece, start: piece.start + opening.length })),
    ],
  };
}
