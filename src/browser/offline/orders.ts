import { bytesOf } from "../../core/offline/site-files.ts";
import type { KeepChoice } from "../../core/offline/what-to-keep.ts";
import { isFull } from "./fill-version.ts";
import type { OfflineSite } from "./offline-site.ts";

/** What a page may ask its worker; answers come through the port that is sent along. */
export type Order = "state" | "keep" | "remove" | "take-over";

/** What a browser keeps of a site. */
export interface OfflineState {
  readonly choice: KeepChoice;
  /** Whether all is kept. */
  readonly isAll: boolean;
  readonly files: number;
  /** Of all files, unpacked; and of those that are kept. */
  readonly bytes: number;
  readonly keptBytes: number;
}

export type Reply =
  | { readonly kind: "state"; readonly state: OfflineState }
  | { readonly kind: "got"; readonly files: number; readonly of: number }
  | { readonly kind: "failed"; readonly isFull: boolean };

/** Does what a page asks, all but taking over. */
export async function obey(
  site: OfflineSite,
  order: Exclude<Order, "take-over">,
  reply: (reply: Reply) => void,
): Promise<void> {
  try {
    if (order === "keep") await site.keepAll((files, of) => reply({ kind: "got", files, of }));
    if (order === "remove") await site.keepNone();
    reply({ kind: "state", state: await stateOf(site) });
  } catch (error) {
    reply({ kind: "failed", isFull: isFull(error) });
  }
}

/** @throws where the browser has lost the version. */
async function stateOf(site: OfflineSite): Promise<OfflineState> {
  const version = await site.own();
  if (!version) throw new Error("this version is not there");
  const { files } = version;
  const { kept } = await version.kept();
  return {
    choice: (await site.memory.read()).choice,
    isAll: kept.size === files.size,
    ...{ files: files.size, bytes: bytesOf(files), keptBytes: bytesOf(files, kept) },
  };
}
