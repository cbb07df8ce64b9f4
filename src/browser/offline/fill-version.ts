import type { WantedFile } from "../../core/offline/what-to-keep.ts";
import { getFile } from "./get-file.ts";
import { addressOf, type OpenVersion } from "./versions.ts";

interface Filling {
  readonly root: string;
  readonly fetch: typeof globalThis.fetch;
  /** Where files that have not changed are taken from. */
  readonly before: OpenVersion | undefined;
  /** Is told after each file. */
  readonly got?: () => void;
}

/** So many at once as a host takes without others' waiting. */
const AT_ONCE = 6;

/**
 * Keeps files of a version, in their order, each whole and of this version or not at all.
 * @throws what stopped it first: OtherVersionError, TypeError without network, QuotaExceededError.
 */
export async function fillVersion(
  version: OpenVersion,
  wanted: readonly WantedFile[],
  { root, fetch, before, got }: Filling,
): Promise<void> {
  const left = wanted.values();
  let isStopped = false;
  const work = async () => {
    for (const { path, isKnown, ...file } of left) {
      if (isStopped) return;
      const known = isKnown ? await before?.match(path) : undefined;
      await version.keep(path, known ?? (await getFile(addressOf(root, path), file, fetch)));
      got?.();
    }
  };
  const workers = Array.from({ length: AT_ONCE }, () =>
    work().catch((error: unknown) => {
      isStopped = true;
      throw error;
    }),
  );
  const ends = await Promise.allSettled(workers);
  // All have stopped by now: whoever takes the version away takes all of it.
  const failed = ends.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

/** There is not enough room, as far as the browser says. */
export class NoRoomError extends Error {
  override readonly name = "QuotaExceededError";
}

/** Whether it was for want of room that something could not be kept. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}
