/** What came of opening a link. */
export interface OpenResult {
  readonly url: string;
  /** Whether its page came. */
  readonly isOpen: boolean;
  /** The status, or what went wrong, in a word or two. */
  readonly says: string;
}

export interface Opening {
  readonly fetch: typeof fetch;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Called for each link as it is done. */
  readonly told: (result: OpenResult) => void;
}

/** Between two requests to one host. */
const PAUSE = 1000;
const PATIENCE = 20_000;
/** How many hosts are asked at a time. */
const HOSTS = 4;

/**
 * Opens links politely: one at a time per host, with a pause between, by HEAD and then by GET where
 * that is refused. Resolves in the order given, whatever happens to any of them.
 */
export async function openLinks(
  urls: readonly string[],
  opening: Opening,
): Promise<readonly OpenResult[]> {
  const waiting = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const results = new Map<string, OpenResult>();
  const work = async () => {
    for (let own = waiting.shift(); own; own = waiting.shift()) {
      for (const [place, url] of own.entries()) {
        if (place > 0) await opening.pause(PAUSE);
        const result = await openLink(url, opening);
        results.set(url, result);
        opening.told(result);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS }, work));
  return urls.flatMap((url) => results.get(url) ?? []);
}

async function openLink(url: string, { fetch, pause }: Opening): Promise<OpenResult> {
  const head = await request(url, "HEAD", fetch);
  if (head.isOpen) return head;
  await pause(PAUSE);
  // Many hosts refuse HEAD, or answer it wrongly.
  return request(url, "GET", fetch);
}

async function request(
  url: string,
  method: "HEAD" | "GET",
  send: typeof fetch,
): Promise<OpenResult> {
  try {
    const response = await send(url, {
      method,
      redirect: "follow",
      signal: AbortSignal.timeout(PATIENCE),
      headers: { "user-agent": "waymark-links (opens each link of a site once)" },
    });
    await response.body?.cancel();
    return { url, isOpen: response.ok, says: String(response.status) };
  } catch (error) {
    return { url, isOpen: false, says: error instanceof Error ? error.name : "failed" };
  }
}
