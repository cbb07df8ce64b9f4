import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { DiagnosticsError } from "../../src/markdown/diagnostics-error.ts";
import { createMessages } from "../../src/messages/messages.ts";
import { translationFor } from "../../src/messages/translations.ts";
import { copyWords, writeFolderCopy, writeZipCopy } from "../../src/output/portable-copy.ts";
import { inTemporaryFolder } from "../support/in-temporary-folder.ts";

const words = { name: "tea-for-two", readme: "Tea for two\n\nOpen index.html.\n" };
const pages = {
  "index.html": "<h1>Tea</h1>",
  "fr/été.html": "<h1>L’été</h1>",
  "assets/site.js": "1;",
};
/** What hosts and builds read, and no reader. */
const others = { _headers: "/*", ".waymark": "Written by Waymark.", "robots.txt": "User-agent: *" };

function writeSite(folder: string): string {
  const site = path.join(folder, "_site");
  for (const [name, text] of Object.entries({ ...pages, ...others })) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    writeFileSync(path.join(site, name), text);
  }
  return site;
}

const readme = "\uFEFFTea for two\r\n\r\nOpen index.html.\r\n";

it("a zip holds in one folder what readers open, and says how", () =>
  inTemporaryFolder(async (folder) => {
    const archive = writeZipCopy(writeSite(folder), words);
    expect(archive).toBe(path.join(folder, "_site.zip"));
    const files = Object.entries(unzipSync(readFileSync(archive)))
      .map(([name, bytes]) => [name, Buffer.from(bytes).toString()] as const)
      .filter(([name]) => !name.endsWith("/.waymark"));
    const expected = Object.entries({ ...pages, "README.txt": readme });
    expect(Object.fromEntries(files)).toEqual(
      Object.fromEntries(expected.map(([name, text]) => [`tea-for-two/${name}`, text])),
    );
    expect(readdirSync(folder).toSorted()).toEqual(["_site", "_site.zip"]);
  }));

// Each keeps `localStorage` of pages from `file://` in its own way.
it.each(["en", "fr", "es", "de", "ar"])(
  "what stands beside the site says in %s how it is opened, and of each browser whether answers last",
  async (language) => {
    const messages = createMessages(language, await translationFor(language));
    const { name, readme } = copyWords({ title: "Tea for two" }, messages);
    expect(name).toBe("tea-for-two");
    const [title, open, answers, ...backup] = readme.trimEnd().split("\n\n");
    expect(title).toBe("Tea for two");
    expect(open).toContain("index.html");
    for (const browser of ["Chrome", "Edge", "Firefox", "Safari"])
      expect(answers).toContain(browser);
    expect(backup).toHaveLength(1);
  },
);

it("the same site makes the same zip, whenever its files were written", () =>
  inTemporaryFolder(async (folder) => {
    const site = writeSite(folder);
    const first = readFileSync(writeZipCopy(site, words));
    utimesSync(path.join(site, "index.html"), new Date(2031, 5, 5), new Date(2031, 5, 5));
    expect(readFileSync(writeZipCopy(site, words)).equals(first)).toBe(true);
  }));

it("a folder holds the same, and is replaced whole", () =>
  inTemporaryFolder(async (folder) => {
    const site = writeSite(folder);
    const copy = writeFolderCopy(site, words);
    writeFileSync(path.join(copy, "gone.html"), "of a site before");
    writeFolderCopy(site, words);
    const names = readdirSync(copy, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(copy, path.join(entry.parentPath, entry.name)));
    expect(names.toSorted()).toEqual([".waymark", "README.txt", ...Object.keys(pages)].toSorted());
  }));

it("an author's own file or folder of that name stays", () =>
  inTemporaryFolder(async (folder) => {
    const site = writeSite(folder);
    const archive = path.join(folder, "_site.zip");
    writeFileSync(archive, "my own");
    mkdirSync(path.join(folder, "_site-copy"));
    writeFileSync(path.join(folder, "_site-copy/notes.txt"), "my own");
    expect(() => writeZipCopy(site, words)).toThrow(DiagnosticsError);
    expect(() => writeFolderCopy(site, words)).toThrow(DiagnosticsError);
    expect(readFileSync(archive, "utf8")).toBe("my own");
    expect(readdirSync(path.join(folder, "_site-copy"))).toEqual(["notes.txt"]);
  }));
