import { answerTo } from "../../core/offline/answer-to.ts";
import type { OfflineSetting } from "../../core/offline/site-files.ts";
import {
  type KeptVersion,
  loadedBy,
  missing,
  wantedFiles,
} from "../../core/offline/what-to-keep.ts";
import { cachePrefix } from "./cache-names.ts";
import { fillVersion, isFull, NoRoomError } from "./fill-version.ts";
import { checked, OtherVersionError } from "./get-file.ts";
import { type Memory, type MemoryStore, memoryIn } from "./memory.ts";
import {
  addressOf,
  beginVersion,
  type OpenVersion,
  openVersion,
  pathOf,
  stampsIn,
} from "./versions.ts";

/** What a worker works with: tests give their own. */
export interface OfflinePlace {
  /** The address of the site's root, with a slash at its end. */
  readonly root: string;
  readonly setting: OfflineSetting;
  readonly caches: CacheStorage;
  readonly fetch: typeof globalThis.fetch;
  /** In milliseconds. */
  readonly now: () => number;
  /** How many bytes there is room for; undefined where the browser does not say. */
  readonly room: () => Promise<number | undefined>;
  /** Whether the learner's line is to be spared. */
  readonly isSparing: () => boolean;
}

/** One version of a site in a browser: what it keeps, and how it comes to that. */
export interface OfflineSite {
  readonly place: OfflinePlace;
  readonly memory: MemoryStore;
  /** The version's own; undefined where the browser has lost it. */
  own(): Promise<OpenVersion | undefined>;
  /** One that answers what this one lacks, while pages of before are open. */
  others(): Promise<readonly OpenVersion[]>;
  /**
   * Readies the version. Where there is one before it, it is whole or it throws and nothing is left of it;
   * the first keeps what it can.
   */
  install(hasBefore: boolean): Promise<void>;
  /** Keeps a file that was asked for, if it is this version's, and what it loads; quiet where that cannot be. */
  keepVisited(path: string, response: Response): Promise<void>;
  /** The same of pages that are open, by their addresses. */
  keepOpen(addresses: readonly string[]): Promise<void>;
  /** Goes on with what is to be kept and is not yet; quiet where that cannot be. */
  goOn(): Promise<void>;
  /**
   * Keeps the whole site.
   * @throws QuotaExceededError where there is no room; then what was kept for it is gone again.
   */
  keepAll(got: (kept: number, total: number) => void): Promise<void>;
  /** Keeps nothing from now on, and forgets what was kept. */
  keepNone(): Promise<void>;
  /** Takes away older versions once no page needs them. */
  removeOlder(openPages: readonly string[]): Promise<void>;
  /** Takes over: notes the pages of the version before that are open. */
  takeOver(openPages: readonly string[]): Promise<void>;
}

/** What a host sends may be another version's for so long, while a site is uploaded; in milliseconds. */
const UPLOADED_WITHIN = 3_600_000;

export function offlineSite(place: OfflinePlace): OfflineSite {
  const { root, setting, caches, fetch, now } = place;
  const prefix = cachePrefix(root);
  const inPlace = { root, caches, prefix };
  const memory = memoryIn(caches, prefix, root);
  const isWhole = ({ choice }: Memory) =>
    choice === "all" || (setting.whole && !place.isSparing() && choice !== "none");

  /** As far as is known: what a browser keeps is counted once. */
  let isComplete = false;
  let opened: Promise<OpenVersion | undefined> | undefined;
  const own = () => {
    opened ??= openVersion(inPlace, setting.stamp);
    return opened;
  };
  const discard = (stamp: string) => caches.delete(prefix + stamp);
  const others = async () => {
    const stamps = (await stampsIn(inPlace)).filter((stamp) => stamp !== setting.stamp);
    const found = await Promise.all(stamps.map((stamp) => openVersion(inPlace, stamp)));
    return found.filter((version) => version !== undefined);
  };
  const before = async (): Promise<OpenVersion | undefined> => {
    const { current } = await memory.read();
    return (await others()).find(({ stamp }) => stamp === current);
  };
  const fill = async (
    version: OpenVersion,
    { isAll, from, got }: { isAll: boolean; from?: OpenVersion | undefined; got?: () => void },
  ) => {
    const kept = (await version.kept()).kept;
    const { choice } = await memory.read();
    const old: KeptVersion | undefined = await from?.kept();
    const wanted = wantedFiles(version.files, { isWhole: isAll, choice, before: old });
    const lacking = wanted.filter(({ path }) => !kept.has(path));
    // Answers need room too.
    const needed = lacking.reduce((sum, { bytes }) => sum + bytes, 0);
    const room = await place.room();
    if (room !== undefined && room < needed * 2) throw new NoRoomError();
    const how = { root, fetch, before: from, ...(got && { got }) };
    await fillVersion(version, lacking, how);
    if (isAll) return;
    const loaded = await Promise.all(
      wanted.map(async ({ path }) => {
        if (!path.endsWith(".html")) return [];
        const html = await (await version.match(path))?.text();
        return loadedBy(html ?? "", path, version.files);
      }),
    );
    await fillVersion(version, missing(await version.kept(), loaded.flat(), old), how);
  };
  /** Whether to try what the host sent other files of: it may have been in the middle of an upload. */
  const isRefused = ({ refused }: Memory) =>
    refused?.stamp === setting.stamp && now() - refused.at < UPLOADED_WITHIN;
  const noteRefusal = async () => {
    const { refused } = await memory.read();
    if (refused?.stamp === setting.stamp) return;
    await memory.change({ refused: { stamp: setting.stamp, at: now() } });
  };

  return {
    ...{ place, memory, own, others },
    async install(hasBefore) {
      opened = undefined;
      try {
        const version = await beginVersion(inPlace, setting, fetch);
        const from = hasBefore ? await before() : undefined;
        await fill(version, { isAll: isWhole(await memory.read()), from });
      } catch (error) {
        const isOther = error instanceof OtherVersionError;
        const known = await memory.read();
        if (isOther) await noteRefusal();
        // It has been so for longer than an upload takes: the host changes what it sends, and then this
        // version, which keeps what came as it should, is better than one of long ago.
        const isForGood = isOther && known.refused?.stamp === setting.stamp && !isRefused(known);
        if (hasBefore && !isForGood) {
          await discard(setting.stamp);
          throw error;
        }
        if (isFull(error)) await memory.change({ full: setting.stamp });
        // Without its list it can do nothing.
        if ((await own()) === undefined) throw error;
      }
    },
    async keepVisited(path, response) {
      const version = await own();
      const file = version?.files.get(path);
      if (!version || !file || (await memory.read()).choice === "none") return;
      try {
        const sound = await checked(response, file.hash);
        if (!sound) return;
        const html = path.endsWith(".html") ? await sound.clone().text() : "";
        await version.keep(path, sound);
        const wanted = missing(
          await version.kept(),
          loadedBy(html, path, version.files),
          undefined,
        );
        await fillVersion(version, wanted, { root, fetch, before: undefined });
      } catch {}
    },
    async keepOpen(addresses) {
      const version = await own();
      for (const address of addresses) {
        const path = pathOf(root, address);
        if (!version || path === undefined) continue;
        const answer = answerTo({ path, ...PAGE }, version.files);
        if (answer.kind !== "file" || (await version.match(answer.path))) continue;
        const response = await fetch(addressOf(root, answer.path)).catch(() => undefined);
        if (response) await this.keepVisited(answer.path, response);
      }
    },
    async goOn() {
      const known = await memory.read();
      if (isComplete || known.full === setting.stamp || isRefused(known)) return;
      try {
        // Browsers forget what they like.
        const version = (await own()) ?? (await beginVersion(inPlace, setting, fetch));
        opened = Promise.resolve(version);
        if (isWhole(known)) await fill(version, { isAll: true });
        isComplete = isWhole(known);
      } catch (error) {
        if (isFull(error)) await memory.change({ full: setting.stamp });
        if (error instanceof OtherVersionError) {
          await memory.change({ refused: { stamp: setting.stamp, at: now() } });
        }
      }
    },
    async keepAll(got) {
      const version = await own();
      if (!version) throw new Error("this version is not there");
      const { kept } = await version.kept();
      await memory.change({ choice: "all" });
      try {
        let count = kept.size;
        const { size } = version.files;
        await fill(version, { isAll: true, got: () => got(++count, size) });
      } catch (error) {
        if (isFull(error)) {
          await memory.change({ choice: undefined, full: setting.stamp });
          const added = (await version.kept()).kept;
          for (const path of added) if (!kept.has(path)) await version.remove(path);
        }
        throw error;
      }
    },
    async keepNone() {
      isComplete = false;
      await memory.change({ choice: "none" });
      const version = await own();
      for (const path of (await version?.kept())?.kept ?? []) await version?.remove(path);
    },
    async removeOlder(openPages) {
      const { current, openBefore = [], older = [] } = await memory.read();
      // One that waits is none of them.
      if (current !== setting.stamp || older.length === 0) return;
      if (openBefore.some((id) => openPages.includes(id))) return;
      await Promise.all(older.map(discard));
      await memory.change({ older: [] });
    },
    async takeOver(openPages) {
      const older = (await stampsIn(inPlace)).filter((stamp) => stamp !== setting.stamp);
      await memory.change({ current: setting.stamp, openBefore: openPages, older });
    },
  };
}

const PAGE = { hasQuery: false, isPage: true };
