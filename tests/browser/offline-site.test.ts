import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type OfflineSite, offlineSite } from "../../src/browser/offline/offline-site.ts";
import { obey, type Reply } from "../../src/browser/offline/orders.ts";
import { respond } from "../../src/browser/offline/respond.ts";
import { listFiles } from "../../src/core/offline/listed-files.ts";
import { fakeCaches } from "./support/fake-caches.ts";

const root = "https://example.org/guide/";
const LIST = "assets/offline/";

/** A version of a site, as a build makes it: texts by path. */
type Site = Readonly<Record<string, string>>;

const older: Site = {
  "404.html": "absent",
  "index.html": '<script src="assets/a-1.js"></script><a href="guide/b.html">',
  "offline.html": "offline",
  "assets/a-1.js": "one",
  "guide/b.html": '<img src="../assets/c%20d.png">',
  "assets/c d.png": "picture",
  "guide/index.html": "guide",
};
const newer: Site = { ...older, "guide/b.html": "newer", "assets/e-2.js": "two" };

/** A host, what a browser keeps of it, and workers of its versions. */
function world() {
  // `sent`: what it sends in place of the site's own files.
  const host = { site: older, sent: {} as Site, isUp: true, time: 0 };
  const asked: string[] = [];
  const caches = fakeCaches();
  const fetch = async (request: RequestInfo | URL): Promise<Response> => {
    const { pathname } = new URL(request instanceof Request ? request.url : request);
    const below = decodeURIComponent(pathname.slice("/guide/".length));
    const path = below.replace(/(^|\/)$/, "$1index.html");
    asked.push(path);
    if (!host.isUp) throw new TypeError("There is no network.");
    const text = path.startsWith(LIST)
      ? JSON.stringify(listed(host.site))
      : (host.sent[path] ?? host.site[path]);
    return text === undefined ? new Response("none", { status: 404 }) : new Response(text);
  };
  const worker = (
    site: Site,
    { whole = true, isSparing = false, room = () => caches.room } = {},
  ) => {
    const stamp = hashOf(JSON.stringify(site)).replace(/\W/g, "");
    return offlineSite({
      ...{ root, caches, fetch, isSparing: () => isSparing, now: () => host.time },
      setting: { stamp, list: `${LIST}${stamp}.json`, whole },
      room: async () => room(),
    });
  };
  return { host, asked, caches, worker };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest().subarray(0, 6).toString("base64");
}

function listed(site: Site) {
  return listFiles(
    new Map(
      Object.entries(site).map(([path, text]) => [
        path,
        { hash: hashOf(text), bytes: text.length },
      ]),
    ),
  );
}

async function keptBy(site: OfflineSite): Promise<readonly string[]> {
  return [...((await (await site.own())?.kept())?.kept ?? [])].sort();
}

async function get(site: OfflineSite, path: string, { isPage = true, range = "" } = {}) {
  const request = new Request(root + path, range ? { headers: { range } } : {});
  Object.defineProperty(request, "mode", { value: isPage ? "navigate" : "no-cors" });
  const later: Promise<unknown>[] = [];
  const response = await respond(site, request, (work) => later.push(work));
  await Promise.all(later);
  return response;
}

/** What the worker replies, in its order. */
async function ordered(site: OfflineSite, order: "keep" | "remove"): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  await obey(site, order, (reply) => replies.push(reply));
  return replies;
}

async function text(site: OfflineSite, path: string): Promise<string> {
  return (await get(site, path)).text();
}

async function started(site: OfflineSite, { hasBefore = false, open = [] as string[] } = {}) {
  await site.install(hasBefore);
  await site.takeOver(open);
  return site;
}

describe("a small site", () => {
  test("is kept whole, and answers without a network as a host would", async () => {
    const { host, worker } = world();
    const site = await started(worker(older));
    expect(await keptBy(site)).toEqual(Object.keys(older).sort());
    host.isUp = false;
    expect(await text(site, "guide/b.html?from=mail")).toBe(older["guide/b.html"]);
    expect(await text(site, "guide/b")).toBe(older["guide/b.html"]);
    expect(await text(site, "assets/c%20d.png")).toBe("picture");
    const moved = await get(site, "guide?a=b");
    expect([moved.status, moved.headers.get("location")]).toEqual([302, `${root}guide/?a=b`]);
    const absent = await get(site, "no/such.html");
    expect([absent.status, await absent.text()]).toEqual([404, "absent"]);
  });

  test("says that a page is not there in the language that it would be in", async () => {
    const { host, worker } = world();
    host.site = { ...older, "fr/404.html": "absente" };
    const site = await started(worker(host.site));
    host.isUp = false;
    expect(await text(site, "fr/no/such.html")).toBe("absente");
    expect(await text(site, "guide/no.html")).toBe("absent");
  });

  test("has a new version take unchanged files from the one before", async () => {
    const { host, asked, worker } = world();
    await started(worker(older));
    host.site = newer;
    asked.length = 0;
    await started(worker(newer), { hasBefore: true });
    expect(asked.filter((path) => !path.startsWith(LIST)).sort()).toEqual([
      "assets/e-2.js",
      "guide/b.html",
    ]);
  });

  test("drops a new version of which anything else came, and has the one before as it was", async () => {
    const { host, worker } = world();
    const before = await started(worker(older));
    // In the middle of an upload: a file of before beside those of now.
    host.site = newer;
    host.sent = { "guide/b.html": older["guide/b.html"] ?? "" };
    const update = worker(newer);
    await expect(update.install(true)).rejects.toThrow("guide/b.html");
    host.isUp = false;
    expect(await text(before, "guide/b.html")).toBe(older["guide/b.html"]);
    expect(await update.own()).toBeUndefined();
  });

  test("is read from an older version by pages that were open, until they are gone", async () => {
    const { host, worker } = world();
    await started(worker({ ...older, "assets/old-1.js": "old" }), { open: [] });
    host.site = { ...older, "assets/old-1.js": "old" };
    const first = await started(worker(host.site));
    expect(await keptBy(first)).toContain("assets/old-1.js");
    host.site = newer;
    const second = await started(worker(newer), { hasBefore: true, open: ["exam"] });
    await second.removeOlder(["exam", "other"]);
    expect(await (await get(second, "assets/old-1.js", { isPage: false })).text()).toBe("old");
    await second.removeOlder(["other"]);
    expect((await get(second, "assets/old-1.js", { isPage: false })).status).toBe(404);
  });
});

describe("a large site", () => {
  test("keeps what was visited and what that loads; another page leads to the one that says so", async () => {
    const { host, worker } = world();
    const site = await started(worker(older, { whole: false }));
    const shell = ["404.html", "assets/a-1.js", "index.html", "offline.html"];
    expect(await keptBy(site)).toEqual(shell);
    await get(site, "guide/b.html");
    expect(await keptBy(site)).toEqual([...shell, "assets/c d.png", "guide/b.html"].sort());
    host.isUp = false;
    expect(await text(site, "guide/b.html")).toBe(older["guide/b.html"]);
    const lacking = await get(site, "guide/?q=1");
    expect(lacking.headers.get("location")).toBe(
      `${root}offline.html?page=${encodeURIComponent("guide/index.html?q=1")}`,
    );
  });

  test("never keeps another version's page, and carries what was visited over to a new version", async () => {
    const { host, worker } = world();
    const site = await started(worker(older, { whole: false }));
    host.site = newer;
    expect(await text(site, "guide/b.html")).toBe("newer");
    expect(await keptBy(site)).not.toContain("guide/b.html");
    await get(site, "guide/");
    const next = await started(worker(newer, { whole: false }), { hasBefore: true });
    expect(await keptBy(next)).toContain("guide/index.html");
    expect(await keptBy(next)).not.toContain("guide/b.html");
  });

  test("is what a small one is for a reader who spares the line", async () => {
    const { worker } = world();
    expect(await keptBy(await started(worker(older, { isSparing: true })))).not.toContain(
      "guide/b.html",
    );
  });

  test("is kept whole where the learner wants it, in new versions too, and not at all where they do not", async () => {
    const { host, worker } = world();
    const site = await started(worker(older, { whole: false }));
    expect((await ordered(site, "keep")).at(-1)).toMatchObject({
      state: { isAll: true, files: 7 },
    });
    host.site = newer;
    const next = await started(worker(newer, { whole: false }), { hasBefore: true });
    expect(await keptBy(next)).toEqual(Object.keys(newer).sort());
    expect((await ordered(next, "remove")).at(-1)).toMatchObject({ state: { keptBytes: 0 } });
    await get(next, "guide/b.html");
    await next.goOn();
    expect(await keptBy(next)).toEqual([]);
  });
});

describe("where there is no room", () => {
  test("nothing is begun that would take what answers need", async () => {
    const { asked, caches, worker } = world();
    const site = await started(worker(older, { whole: false }));
    caches.room = 50;
    asked.length = 0;
    expect((await ordered(site, "keep")).at(-1)).toEqual({ kind: "failed", isFull: true });
    expect(asked).toEqual([]);
  });

  test("what was begun is taken away again", async () => {
    const { caches, worker } = world();
    // As far as the browser says.
    const room = () => Number.POSITIVE_INFINITY;
    const site = await started(worker(older, { whole: false, room }));
    const before = await keptBy(site);
    caches.room = 20;
    expect((await ordered(site, "keep")).at(-1)).toEqual({ kind: "failed", isFull: true });
    expect(await keptBy(site)).toEqual(before);
  });

  test("the first version keeps what it can, and tries no more", async () => {
    const { asked, worker } = world();
    const site = await started(worker(older, { room: () => 10 }));
    asked.length = 0;
    await site.goOn();
    expect(asked).toEqual([]);
  });
});

test("parts of a film are given as players ask for them", async () => {
  const { worker } = world();
  const site = await started(worker(older));
  const part = async (range: string) => {
    const response = await get(site, "assets/c%20d.png", { isPage: false, range });
    return [response.status, response.headers.get("content-range"), await response.text()];
  };
  // "picture" is 7 bytes.
  expect(await part("bytes=0-2")).toEqual([206, "bytes 0-2/7", "pic"]);
  expect(await part("bytes=4-")).toEqual([206, "bytes 4-6/7", "ure"]);
  expect(await part("bytes=-3")).toEqual([206, "bytes 4-6/7", "ure"]);
  expect(await part("bytes=9-")).toEqual([416, "bytes */7", ""]);
});

test("a host that changes what it sends keeps nobody at an old version for longer than an upload takes", async () => {
  const { host, worker } = world();
  await started(worker(older));
  const update = worker(newer);
  host.site = newer;
  host.sent = { "guide/b.html": "newer <script of the host's>" };
  await expect(update.install(true)).rejects.toThrow("guide/b.html");
  host.time += 2 * 3_600_000;
  await update.install(true);
  await update.takeOver([]);
  expect(await keptBy(update)).not.toContain("guide/b.html");
  expect(await text(update, "guide/b.html")).toBe(host.sent["guide/b.html"]);
});
