import { type DocumentKind, documentKinds } from "../../search/format/documents.ts";

/** All that a reader asks for, as the search page's address keeps it. */
export interface SearchQuery {
  readonly text: string;
  /** Only results of this kind; of all kinds when empty. */
  readonly kind: DocumentKind | "";
  /** Only what has this objective or tag, as in `objective:Name`; empty for all. */
  readonly topic: string;
  /** Only questions that are not mastered yet. */
  readonly isOpen: boolean;
  /** Only as it is spelt. */
  readonly exactly: boolean;
}

/** The part of an address from `?` on; empty where nothing is asked for. */
export function addressOf({ text, kind, topic, isOpen, exactly }: SearchQuery): string {
  const params = new URLSearchParams();
  if (text !== "") params.set("q", text);
  if (kind !== "") params.set("kind", kind);
  if (topic !== "") params.set("topic", topic);
  if (isOpen) params.set("open", "1");
  if (exactly) params.set("exactly", "1");
  const written = params.toString();
  return written === "" ? "" : `?${written}`;
}

/** Reads what `addressOf` wrote, and whatever else an address may say. */
export function queryOf(search: string): SearchQuery {
  const params = new URLSearchParams(search);
  return {
    // A field of one line would drop the breaks of a pasted text, and run its words together.
    text: (params.get("q") ?? "").replace(/[\r\n]+/g, " ").trim(),
    kind: documentKinds.find((kind) => kind === params.get("kind")) ?? "",
    topic: params.get("topic") ?? "",
    isOpen: params.get("open") === "1",
    exactly: params.get("exactly") === "1",
  };
}
