import { linkEnd } from "./link-end.ts";
import { mediaOf } from "./media.ts";
import type { FoundSize, PictureSize, WrittenImage } from "./pictures.ts";
import type { Folders } from "./targets.ts";
import { unshownImage } from "./text-faults.ts";
import type { TextSetting } from "./text-setting.ts";

/**
 * What an image has besides: its size, so that nothing moves as it comes, and that it may come late.
 * The attributes that its author gave it stay.
 */
export function pictureAttributes(
  { href, kind, at, given }: WrittenImage,
  { from, folders, report }: Pick<TextSetting, "from" | "folders" | "report">,
): Readonly<Record<string, string>> {
  const end = linkEnd(from, { href, kind }, folders);
  const size = end?.isThere ? pictureSize(end.target.path, folders) : "unknown";
  if (size === "unshown") report(at, unshownImage(href));
  return {
    ...(typeof size === "string" ? {} : shownSize(size, given)),
    ...(given("loading") ? {} : { loading: "lazy" }),
    ...(given("decoding") ? {} : { decoding: "async" }),
  };
}

/** The picture's own, or of one that its author gave a width or a height the other, in its shape. */
function shownSize(
  { width, height }: PictureSize,
  given: WrittenImage["given"],
): Readonly<Record<string, string>> {
  const [wide, high] = [given("width"), given("height")];
  if (!wide && !high) return { width: String(width), height: String(height) };
  if (wide && high) return {};
  const length = Number(wide || high);
  // A share of the room has no size yet.
  if (!(length > 0)) return {};
  const other = wide ? (length * height) / width : (length * width) / height;
  return { [wide ? "height" : "width"]: String(Math.max(1, Math.round(other))) };
}

/** How large a file is as a picture; unknown where nobody knows which files there are. */
export function pictureSize(file: string, { files, pictures }: Folders): FoundSize {
  // Of what plays much would be read, and nothing found.
  if (mediaOf(file)) return "unknown";
  return (files?.has(file) && pictures?.sizeOf(file)) || "unknown";
}
