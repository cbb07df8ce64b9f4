import { linkEnd } from "./link-end.ts";
import { mediaOf } from "./media.ts";
import type { WrittenImage } from "./pictures.ts";
import { type Folders, outputOf, relativeUrl } from "./targets.ts";
import type { TextSetting } from "./text-setting.ts";

/** A file of subtitles; without a language in its name they are in the text's own. */
interface Track {
  readonly file: string;
  readonly language: string | undefined;
}

const TRACK = /^(?<whole>(?<stem>.+?)(?:\.(?<language>[a-z]{2,3}(?:-[a-z0-9]{2,8})*))?)\.vtt$/i;

// What browsers and their systems have a name for.
const known = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

const byFiles = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly Track[]>>();

/** The attributes of the tracks of a video: `movie.vtt` and `movie.en.vtt` beside `movie.mp4`. */
export function trackAttributes(
  { href, kind, at }: Pick<WrittenImage, "href" | "kind" | "at">,
  setting: Pick<TextSetting, "from" | "fromAt" | "page" | "folders" | "language">,
): readonly Readonly<Record<string, string>>[] {
  const { folders, page } = setting;
  const end = linkEnd(setting.fromAt?.(at) ?? setting.from, { href, kind }, folders);
  if (!end?.isThere) return [];
  const names = new Intl.DisplayNames(setting.language, { type: "language" });
  return tracksOf(end.target.path, folders).map(({ file, language = setting.language }) => ({
    ...{ kind: "captions", src: relativeUrl(page, outputOf(file, folders) ?? file) },
    ...{ srclang: language, label: names.of(language) ?? language },
  }));
}

/** The tracks that are there for a video, in the order of their names. */
export function tracksOf(video: string, { files }: Folders): readonly Track[] {
  if (!files || mediaOf(video) !== "video") return [];
  const tracks = byFiles.get(files) ?? tracksByStem(files);
  byFiles.set(files, tracks);
  return tracks.get(video.replace(/\.[^.]*$/, "")) ?? [];
}

function tracksByStem(files: ReadonlySet<string>): ReadonlyMap<string, readonly Track[]> {
  const tracks = new Map<string, Track[]>();
  const add = (stem: string, track: Track) =>
    tracks.set(stem, [...(tracks.get(stem) ?? []), track]);
  for (const file of [...files].filter((name) => /\.vtt$/i.test(name)).toSorted()) {
    const { whole = "", stem = "", language } = TRACK.exec(file)?.groups ?? {};
    add(whole, { file, language: undefined });
    if (language !== undefined && known.of(language) !== undefined) add(stem, { file, language });
  }
  return tracks;
}
