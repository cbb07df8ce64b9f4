import { record } from "../../core/attempts/records.ts";
import { keepSetting, readSetting } from "../storage/setting.ts";

/** The last place in an article, or "off" where the reader does not want it kept. */
const PLACE = "waymark:place";

/** A page, from the site's root. */
export interface PlacedLink {
  readonly url: string;
  readonly title: string;
}

/** Where a reader was last. */
export interface Place {
  /** The article. */
  readonly article: PlacedLink;
  /** The section, with its anchor in the address; null before the first one. */
  readonly section: PlacedLink | null;
  /** The article after it; null after the last one. */
  readonly next: PlacedLink | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Null where none is kept, or what is kept is malformed. */
export function readPlace(text = readSetting(PLACE)): Place | null {
  try {
    return placeOf(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}

/** A place from storage or a file; null when it is malformed. */
export function placeOf(value: unknown): Place | null {
  const place = record(value);
  const article = linkOf(place?.article);
  const at = place?.at;
  if (article === null || typeof at !== "number") return null;
  return { article, section: linkOf(place?.section), next: linkOf(place?.next), at };
}

export function keepPlace(place: Place | null): void {
  keepSetting(PLACE, place === null ? null : JSON.stringify(place));
}

/** Whether places and articles read are kept: not where the browser blocks storage. */
export function isRemembering(): boolean {
  try {
    return localStorage.getItem(PLACE) !== "off";
  } catch {
    return false;
  }
}

/** Turned off, the last place goes. */
export function setRemembering(on: boolean): void {
  keepSetting(PLACE, on ? null : "off");
}

/** Keeps a place from a backup, where it is later than the own one and places are kept. */
export function bringPlace(place: Place | null): void {
  if (place === null || !isRemembering() || place.at <= (readPlace()?.at ?? -1)) return;
  keepPlace(place);
}

/** An address below the site's root alone: what a file names must not lead elsewhere. */
function linkOf(value: unknown): PlacedLink | null {
  const { url, title } = record(value) ?? {};
  if (typeof url !== "string" || typeof title !== "string") return null;
  return /^(?![a-z][a-z0-9+.-]*:|[\\/])(?!.*\.\.[\\/])/i.test(url) ? { url, title } : null;
}
