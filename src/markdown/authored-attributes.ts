import { isUsualTarget } from "./attribute-list.ts";
import { attributeLeftOut } from "./html-faults.ts";
import type { WrittenLink } from "./link-reference.ts";
import { player } from "./media.ts";
import { besideTheme } from "./page-ids.ts";
import type { WrittenImage } from "./pictures.ts";
import type { StartTag } from "./read-html.ts";
import type { Fault } from "./source-file.ts";
import { imageWithoutAlt } from "./text-faults.ts";

/** What becomes of the attributes of tags that an author wrote. Places count in the HTML. */
export interface TagReading {
  /** Turns the author's link into the one to print, or reports why not. `at` counts in the HTML. */
  readonly resolve: (href: string, kind: WrittenLink["kind"], at: number) => string | undefined;
  /** The attributes that an image has beside its author's. */
  readonly picture: (image: WrittenImage) => Readonly<Record<string, string>>;
  /** Whether the author may give this id; reports why not. */
  readonly claim: (id: string, at: number) => boolean;
  /** The id that a heading was given whose tag begins there, as it has none of its author's. */
  readonly headingId: (at: number) => string | undefined;
  readonly report: (at: number, fault: Fault) => void;
}

type Attributes = Record<string, string>;

/** Attributes that lead to something, by element. */
const addresses: Readonly<Record<string, readonly (readonly [string, WrittenLink["kind"]])[]>> = {
  a: [["href", "link"]],
  img: [["src", "image"]],
  video: [
    ["src", "media"],
    ["poster", "image"],
  ],
  audio: [["src", "media"]],
  source: [["src", "media"]],
  track: [["src", "media"]],
};

/** The attributes that the author's own tag may have, its links resolved. */
export function authored(
  html: string,
  { name, start, attributes }: StartTag,
  given: Attributes,
  reported: Set<string>,
  { resolve, picture, claim, headingId, report }: TagReading,
): Attributes {
  const out = { ...given };
  const placeOf = (key: string) => attributes.find((entry) => entry.name === key)?.start ?? start;
  const leave = (key: string) => {
    delete out[key];
    reported.add(key);
  };
  // Ours alone: what they name would be checked by nobody.
  for (const key of name === "img" ? ["srcset", "sizes"] : []) {
    if (out[key] === undefined) continue;
    report(placeOf(key), attributeLeftOut(key));
    leave(key);
  }
  alignByClass(name, out, reported);
  // Old pages name places by `<a name>`.
  if (name === "a" && out.name !== undefined && out.id === undefined) {
    out.id = out.name;
    reported.add("name");
  }
  if (name === "a" && out.id !== undefined) out.id = besideTheme(out.id);
  if (out.id !== undefined && !claim(out.id, placeOf("id"))) leave("id");
  const id = out.id ?? headingId(start);
  if (id !== undefined) out.id = id;
  if (out.target !== undefined && isUsualTarget(out.target)) leave("target");
  // To Vue it says what is so here of all text: that it stands as it is.
  reported.add("v-pre");
  if (out.tabindex !== undefined && out.tabindex !== "0") delete out.tabindex;
  for (const [key, kind] of addresses[name] ?? []) {
    const address = out[key];
    if (address === undefined) continue;
    const resolved = resolve(address, kind, valuePlace(html, placeOf(key)));
    if (resolved === undefined) leave(key);
    else out[key] = resolved;
    if (name === "img" && resolved !== undefined) {
      const at = valuePlace(html, placeOf(key));
      Object.assign(out, picture({ href: address, kind, at, given: (name) => given[name] }));
    }
  }
  if (name === "video" || name === "audio") Object.assign(out, { ...player, ...out, controls: "" });
  if (name === "img" && out.alt === undefined) report(start, imageWithoutAlt(given.src ?? ""));
  return out;
}

const aligned: ReadonlyMap<string, string> = new Map([
  ["left", "align-start"],
  ["center", "align-center"],
  ["right", "align-end"],
]);

/** What READMEs and old pages say of where words stand, as tables in Markdown say it. */
function alignByClass(tag: string, out: Attributes, reported: Set<string>): void {
  if (!/^(?:p|div|h[1-6]|t[dhr]|thead|tbody)$/.test(tag)) return;
  const name = aligned.get(out.align?.trim().toLowerCase() ?? "");
  if (name !== undefined) {
    out.class = out.class === undefined ? name : `${out.class} ${name}`;
    reported.add("align");
  }
  // Cells begin at the top here, all of them.
  if (/^t[dhr]$/.test(tag)) reported.add("valign");
}

/** Past an attribute's name and what stands between it and its value. */
function valuePlace(html: string, start: number): number {
  const [before = ""] = /^[^\s=>]*\s*=\s*["']?/.exec(html.slice(start, start + 80)) ?? [];
  return start + before.length;
}
