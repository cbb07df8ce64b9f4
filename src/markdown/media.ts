/** What plays, by the endings that browsers and their hosts know. */
const endings = {
  video: /\.(?:mp4|m4v|webm|ogv|mov)$/i,
  audio: /\.(?:mp3|m4a|aac|oga|ogg|opus|wav|flac|weba)$/i,
};

/** What an address that stands where an image may leads to instead; undefined for images. */
export function mediaOf(href: string): keyof typeof endings | undefined {
  const [pathname = ""] = href.split(/[?#]/);
  if (endings.video.test(pathname)) return "video";
  return endings.audio.test(pathname) ? "audio" : undefined;
}

/** What every player has, whatever its author wrote: nothing begins by itself, or before it is asked for. */
export const player = { controls: "", preload: "metadata" };
