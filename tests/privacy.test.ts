import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./support/build-site.ts";

// The privacy page promises that its table is the whole list of what is kept in the browser.

const sources = readdirSync(join(repository, "src/browser"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, code: readFileSync(join(repository, "src/browser", name), "utf8") }));

const page = readFileSync(join(repository, "content/about/privacy.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| (?:IndexedDB|localStorage|sessionStorage|Caches) /.test(line));

test("every place where the code keeps something stands in the table, and nothing else does", () => {
  const documented = rows.map((row) => row.split("|")[1]?.trim() ?? "");
  expect(documented.toSorted()).toEqual([...databases(), ...keys(), ...cacheNames()].toSorted());
});

test("what is kept goes through what the table can be compared with", () => {
  const others = /\bdocument\.cookie\b|\bcookieStore\b/;
  expect(sources.filter(({ code }) => others.test(code)).map(({ name }) => name)).toEqual([]);
  const inCaches = sources.filter(({ code }) => /\bcaches\b/.test(code)).map(({ name }) => name);
  expect(inCaches.filter((name) => !/^offline\/|^entries\/offline-/.test(name))).toEqual([]);
});

/** As in "Caches `waymark:`": their names begin so. */
function cacheNames(): readonly string[] {
  const code = sources.find(({ name }) => name === "offline/cache-names.ts")?.code ?? "";
  return [...code.matchAll(/return `([^`$]+)\$\{/g)].map(([, name]) => `Caches \`${name}\``);
}

/** As in "localStorage `waymark:confidence`". */
function keys(): readonly string[] {
  return sources.flatMap(({ name, code }) => {
    // Its own name is that of whoever calls it.
    if (name === "storage/setting.ts") return [];
    const writes = /\b(localStorage|sessionStorage)(?:\.setItem\(\s*([\w$]+|"[^"]*")|\[)/g;
    const settings = /\bkeepSetting()\(\s*([\w$]+|"[^"]*")/g;
    const written = [...code.matchAll(writes), ...code.matchAll(settings)];
    return [
      ...new Set(
        written.map(
          ([, store, key = ""]) => `${store || "localStorage"} \`${literal(key, { name, code })}\``,
        ),
      ),
    ];
  });
}

/** The text that a name stands for in its own file. */
function literal(key: string, { name, code }: { readonly name: string; readonly code: string }) {
  const named = key.startsWith('"') ? key : new RegExp(`const ${key} = ("[^"]*")`).exec(code)?.[1];
  if (!named) throw new Error(`${name} keeps something under a name that cannot be read: ${key}`);
  return JSON.parse(named) as string;
}

/** As in "IndexedDB database `waymark`, store `attempts`". */
function databases(): readonly string[] {
  return sources.flatMap(({ code }) => {
    const texts = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, text = ""]) => text);
    const opened = texts(/\b(?:openDB(?:<\w+>)?|indexedDB\.open)\(\s*"([^"]+)"/g);
    const stores = texts(/\bcreateObjectStore\(\s*"([^"]+)"/g);
    return opened.flatMap((database) =>
      stores.map((store) => `IndexedDB database \`${database}\`, store \`${store}\``),
    );
  });
}
