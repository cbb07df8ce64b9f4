import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { createMessages } from "../../src/messages/messages.ts";
import { aboutArticle } from "../../src/render/views/about-article.ts";
import { readGitDates } from "../../src/site/read/git-dates.ts";
import { article, readBody, readChanged, writeSite } from "../support/read-and-build.ts";

const git = (root: string, ...args: string[]) =>
  execFileSync("git", ["-C", root, ...args], { encoding: "utf8", stdio: "pipe" });

/** Commits all that is in the folder, with a clock that is late in its own day. */
function commit(root: string, day: string): void {
  const date = `${day}T23:30:00-0500`;
  git(root, "add", "-A");
  const who = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org"];
  execFileSync("git", ["-C", root, ...who, "commit", "-qm", day, `--date=${date}`], {
    stdio: "pipe",
  });
}

const put = (root: string, name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};

const words = "Words that stay as they are, so that git knows the file again.\n".repeat(8);

/** A project below the top of its repository, with a few commits. */
async function repository(): Promise<string> {
  const root = await writeSite({ "docs/content/ä b.md": words, "docs/content/old.md": words });
  git(root, "init", "-q");
  commit(root, "2026-01-01");
  put(root, "docs/content/moved.md", `${words}Other.\n`);
  put(root, "other/content/ä b.md", "Elsewhere.");
  commit(root, "2026-02-02");
  put(root, "docs/content/ä b.md", `${words}More.\n`);
  renameSync(path.join(root, "docs/content/moved.md"), path.join(root, "docs/content/here.md"));
  commit(root, "2026-03-03");
  put(root, "docs/content/new.md", "Not yet there.");
  put(root, "docs/content/old.md", "Not yet so.");
  return path.join(root, "docs");
}

test("a file has the day of the last commit that changed its text, a renamed one its own", async () => {
  const { days, cutOff } = await readGitDates(await repository(), "content");
  expect(Object.fromEntries(days)).toEqual({
    "content/ä b.md": "2026-03-03",
    "content/here.md": "2026-02-02",
    "content/old.md": "2026-01-01",
  });
  expect(cutOff).toBe(0);
});

test("what was read is kept for the same last commit, and read anew for another", async () => {
  const root = await repository();
  const kept = new Map<string, string>();
  const notes = { get: (name: string) => kept.get(name), keep: kept.set.bind(kept) };
  const first = await readGitDates(root, "content", notes);
  expect(await readGitDates(root, "content", notes)).toEqual(first);
  expect(kept.size).toBe(1);
  commit(root, "2026-04-04");
  const { days } = await readGitDates(root, "content", notes);
  expect(days.get("content/new.md")).toBe("2026-04-04");
});

test("a clone that lacks commits says of how many files it does not know", async () => {
  const root = await repository();
  const url = pathToFileURL(path.dirname(root)).href;
  const clone = await writeSite({});
  git(clone, "clone", "-q", "--depth", "1", url, "one");
  const { days, cutOff } = await readGitDates(path.join(clone, "one/docs"), "content");
  expect([days.size, cutOff]).toEqual([0, 3]);
});

test("front matter comes first, and where there is no history one warning says so", async () => {
  const { diagnostics, site } = await readChanged(
    { "content/index.md": article("Home", "Words.", "updated: 2025-05-05\n") },
    { gitDates: true },
  );
  expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
    ["git-dates", "warning"],
  ]);
  expect(site?.gitDays.size).toBe(0);
});

test("an article says its own day, else that of its last commit", () => {
  const messages = createMessages("en-GB");
  const gitDays = new Map([["content/a.md", "2026-03-03"]]);
  const said = ({ article }: ReturnType<typeof readBody>) =>
    aboutArticle({ messages, gitDays }, article);
  expect(said(readBody("Words."))).toEqual(["Updated 3 March 2026"]);
  const { article: plain, ...rest } = readBody("Words.");
  expect(said({ ...rest, article: { ...plain, updated: "2025-05" } })).toEqual([
    "Updated May 2025",
  ]);
  // A change that it names is its own word, too.
  const changes = [
    { date: "2026-02", what: "New pictures." },
    { date: "2026-05-06", what: "Times for white teas." },
  ];
  for (const updated of [undefined, "2025-05", "2026-05"]) {
    const changed = { ...rest, article: { ...plain, updated, changes } };
    expect(said(changed), updated ?? "none").toEqual(["Updated 6 May 2026"]);
  }
});
