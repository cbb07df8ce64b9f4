import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** When files were last changed, as the history of their repository says. */
export interface GitDates {
  /** The day of the last commit that changed a file, by its path from the project's folder. */
  readonly days: ReadonlyMap<string, string>;
  /** Files of the last commit whose day is not known: the clone lacks the commits that would say it. */
  readonly cutOff: number;
}

/** Keeps a text from one build to the next, by a name. */
export interface KeptNotes {
  get(name: string): string | undefined;
  keep(name: string, text: string): void;
}

/**
 * Reads the history of a folder once, from the newest commit on, until each of its files has a day: that of
 * the last commit that changed what is in it, as its author's clock had it, whoever builds. A file that was
 * only renamed keeps its day. What is not committed tells nothing.
 * @param root The project's folder, absolute. @param folder From there.
 * @throws Error with what git says where it is not there, or knows no commit.
 */
export async function readGitDates(
  root: string,
  folder: string,
  notes?: KeptNotes,
): Promise<GitDates> {
  const asked = await git(root, ["rev-parse", "--git-path", "shallow", "HEAD"]);
  const [shallow = "", head = ""] = asked.trim().split("\n");
  const file = path.resolve(root, shallow);
  const ends = new Set(existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []);
  const name = `git ${folder} ${head} ${[...ends].join(" ")}`;
  const known = notes?.get(name);
  const { days, cutOff }: Kept = known
    ? JSON.parse(known)
    : await readHistory(root, { folder, ends });
  notes?.keep(name, JSON.stringify({ days, cutOff }));
  return { days: new Map(days), cutOff };
}

/** As it is kept. */
interface Kept {
  readonly days: readonly (readonly [file: string, day: string])[];
  readonly cutOff: number;
}

async function readHistory(
  root: string,
  { folder, ends }: { readonly folder: string; readonly ends: ReadonlySet<string> },
): Promise<Kept> {
  const files = await git(root, ["ls-tree", "-r", "-z", "--name-only", "HEAD", "--", folder]);
  /** What the files that have no day yet were called, as far as the history is read. */
  const names = new Map(namesIn(files).map((file) => [file, file]));
  const days = new Map<string, string>();
  const format = ["log", "-z", "--format=%x01%H %as", "--name-status", "--find-renames"];
  const how = ["--relative", "--no-show-signature", "--no-ext-diff"];
  let commit = { id: "", day: "" };
  let status = "";
  let renamed: string | undefined;
  const take = (written: string): boolean => {
    const piece = written.replace(/^\n/, "");
    if (piece.startsWith("\u0001")) {
      const [id = "", day = ""] = piece.slice(1).trim().split(" ");
      commit = { id, day };
      status = "";
    } else if (status === "") status = piece;
    else if (/^[RC]/.test(status) && renamed === undefined) renamed = piece;
    else {
      note(piece);
      status = "";
      renamed = undefined;
    }
    return names.size > 0;
  };
  const note = (name: string) => {
    const file = names.get(name);
    // What a clone begins with has not all been written then.
    if (file === undefined || ends.has(commit.id)) return;
    if (status === "R100" && renamed !== undefined) {
      names.delete(name);
      names.set(renamed, file);
    } else if (status !== "D") {
      names.delete(name);
      days.set(file, commit.day);
    }
  };
  if (names.size > 0) await git(root, [...format, ...how, "HEAD", "--", folder], take);
  const cutOff = ends.size > 0 ? names.size : 0;
  return { days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)), cutOff };
}

function namesIn(list: string): readonly string[] {
  return list.split("\0").filter((name) => name !== "");
}

/**
 * Runs git in a folder.
 * @param take Gets the pieces between zero bytes as they come, and says whether more are wanted.
 * @returns what it prints, where nobody takes it.
 * @throws Error with what it says where it fails or is not there.
 */
function git(
  root: string,
  args: readonly string[],
  take?: (piece: string) => boolean,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["-C", root, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let [out, said] = ["", ""];
    let isEnough = false;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (!take || isEnough) return;
      const pieces = out.split("\0");
      out = pieces.pop() ?? "";
      isEnough = pieces.some((piece) => !take(piece));
      if (isEnough) child.kill();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0 || isEnough) resolve(out);
      else reject(new Error(said.trim().split("\n")[0] ?? `git ended with ${code}`));
    });
  });
}
