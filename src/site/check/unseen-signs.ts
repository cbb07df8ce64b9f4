/** Spaces that are none to YAML, and signs that no editor shows: they come with what is copied from elsewhere. */
const UNSEEN = /[\u00A0\u00AD\u2000-\u200F\u202F\u2060\u3000\uFEFF]/gu;

/** A name with each sign in it that nobody sees written out, as in `‹U+00A0›title`. */
export function withSignsNamed(name: string): string {
  return name.replace(
    UNSEEN,
    (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}›`,
  );
}

/** What to do about a name that such a sign makes another; undefined where there is none in it. */
export function unseenHint(name: string): string | undefined {
  return name.search(UNSEEN) === -1
    ? undefined
    : "type the line anew, with plain spaces: it holds signs that cannot be seen";
}
