/** Something that the other side cannot hold as it is. */
export interface Loss {
  readonly kind: "changed" | "dropped";
  /** What it is and what became of it, as a person reads it. */
  readonly what: string;
}

export function changed(what: string): Loss {
  return { kind: "changed", what };
}

export function dropped(what: string): Loss {
  return { kind: "dropped", what };
}
