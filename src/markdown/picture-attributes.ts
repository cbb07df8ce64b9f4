import { linkEnd } from "./link-end.ts";
import { mediaOf } from "./media.ts";
import type { FoundSize, PictureCopy, PictureSize, WrittenImage } from "./pictures.ts";
import { type Folders, relativeUrl } from "./targets.ts";
import { damagedImage, unshownImage } from "./text-faults.ts";
import type { TextSetting } from "./text-setting.ts";

/**
 * What an image has besides: its size, so that nothing moves as it comes, and that it may come late.
 * The attributes that its author gave it stay.
 */
export function pictureAttributes(
  { href, kind, at, given }: WrittenImage,
  setting: Pick<TextSetting, "from" | "fromAt" | "page" | "folders" | "report">,
): Readonly<Record<string, string>> {
  const { page, folders, report } = setting;
  const from = setting.fromAt?.(at) ?? setting.from;
  const end = linkEnd(from, { href, kind }, folders);
  const size = end?.isThere ? pictureSize(end.target.path, folders) : "unknown";
  if (size === "unshown") report(at, unshownImage(href));
  const shown = typeof size === "string" ? {} : shownSize(size, given);
  const copies = end?.isThere ? pictureCopies(end.target.path, folders) : [];
  const isCut = typeof size !== "string" && end && folders.pictures?.isCut?.(end.target.path);
  if (copies === "damaged" || isCut) report(at, damagedImage(href));
  return {
    ...(typeof copies === "string" || copies.length === 0
      ? {}
      : copyAttributes(copies, { page, width: given("width") ?? shown.width ?? "" })),
    ...shown,
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

/** Wide screens show what is wider as wide as a line of text. */
const COLUMN = { pixels: 704, size: "44rem" };

/** Of copies, which of them is shown where; `width` is what the picture is given. */
function copyAttributes(
  copies: readonly PictureCopy[],
  { page, width }: { readonly page: string; readonly width: string },
): Readonly<Record<string, string>> {
  const isNarrow = Number(width) < COLUMN.pixels;
  return {
    srcset: copies.map(({ path, width }) => `${relativeUrl(page, path)} ${width}w`).join(", "),
    sizes: isNarrow ? `min(${width}px, 100vw)` : `min(${COLUMN.size}, 100vw)`,
  };
}

/** The copies of a picture that is there. */
export function pictureCopies(
  file: string,
  { files, pictures }: Folders,
): readonly PictureCopy[] | "damaged" {
  return (files?.has(file) && pictures?.copies?.get(file)) || [];
}

/** How large a file is as a picture; unknown where nobody knows which files there are. */
export function pictureSize(file: string, { files, pictures }: Folders): FoundSize {
  // Of what plays much would be read, and nothing found.
  if (mediaOf(file)) return "unknown";
  return (files?.has(file) && pictures?.sizeOf(file)) || "unknown";
}
