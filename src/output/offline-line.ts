import type { OfflineSize } from "./offline-files.ts";

/** What a build says of what readers' browsers keep of its site. */
export function offlineLine({ files, bytes, limit }: OfflineSize): string {
  const whole = `${files.toLocaleString("en-GB")} ${files === 1 ? "file" : "files"}, ${megabytes(bytes)}`;
  return bytes <= limit
    ? `Read offline: browsers keep the whole site, ${whole}`
    : `Read offline: browsers keep the pages that were visited; the whole site, ${whole}, is more than offline.limit, ${megabytes(limit)}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString("en-GB", { maximumFractionDigits: 1 })} MB`;
}
