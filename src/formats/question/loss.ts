/** Something that the other side cannot hold as it is. */
export interface Loss {
  readonly kind: "changed" | "dropped";
  /** What it is and what became of it, as a person reads it. */
  readonly what: string;
  /** The field of an item that is gone whole. */
  readonly field?: string;
}

export function changed(what: string): Loss {
  return { kind: "changed", what };
}

/** @param field Of an item, where the whole of it goes. */
export function dropped(what: string, field?: string): Loss {
  return { kind: "dropped", what, ...(field !== undefined && { field }) };
}
