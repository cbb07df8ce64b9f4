import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { ROOM_NAMES, roomName } from "../src/output/room-names.ts";

// Joins the compiled modules of the engine to a few files, since to find and link some eight hundred takes a quarter
// of the time of a small build: `npm run prepare` runs it once TypeScript has compiled them. They stay beside: what
// browsers load is bundled of them, what builds keep is named by them, and each part of the engine goes on finding
// files beside itself. What the package exports and what its commands run are one engine, in the same files.

const dist = path.join(import.meta.dirname, "../dist");

/** Where the joined ones are, all in one folder. */
const JOINED = "joined";

/** What is loaded by its name: by programs that use the package, and by processes and threads that the engine starts. */
const entries = [
  "index.js",
  "cli/main.js",
  "cli/serve/builder-process.js",
  "cli/serve/coverage-process.js",
  "output/article-reader.js",
  "site/read/busy-loop-thread.js",
];

await build({
  entryPoints: entries.map((name) => ({ in: path.join(dist, name), out: joinedName(name) })),
  outdir: path.join(dist, JOINED),
  ...{ bundle: true, splitting: true, packages: "external", logLevel: "warning" },
  ...{ format: "esm", platform: "node", target: "node22.18" },
  plugins: [
    {
      name: "places",
      setup({ onLoad }) {
        onLoad({ filter: /\.js$/ }, ({ path: file }) => {
          const text = readFileSync(file, "utf8");
          return text.includes("import.meta.") ? { contents: inItsPlace(text, file) } : undefined;
        });
      },
    },
  ],
});
for (const name of entries) {
  const joined = path.posix.relative(path.posix.dirname(name), `${JOINED}/${joinedName(name)}.js`);
  const from = JSON.stringify(joined.startsWith(".") ? joined : `./${joined}`);
  writeFileSync(
    path.join(dist, name),
    name === "index.js" ? `export * from ${from};\n` : `import ${from};\n`,
  );
}
const rooms = readdirSync(dist, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== JOINED)
  .map(({ name }) => name);
// All of them together as well: what is bundled for browsers is known by that.
const names = [".", ...rooms].map((name) => [name, roomName(path.join(dist, name), ".js")]);
writeFileSync(path.join(dist, ROOM_NAMES), JSON.stringify(Object.fromEntries(names)));

function joinedName(name: string): string {
  return name.replaceAll("/", "-").replace(/\.js$/, "");
}

/** A module's code, to which its own file is still the one that it stood in. */
function inItsPlace(code: string, file: string): string {
  const own = path.relative(path.join(dist, JOINED), file).replaceAll(path.sep, "/");
  const urlOf = (name: string) => `new URL(${JSON.stringify(name)}, import.meta.url)`;
  const pathOf = (name: string) =>
    `process.getBuiltinModule("node:url").fileURLToPath(${urlOf(name)})`;
  const meant: Readonly<Record<string, string>> = {
    url: `${urlOf(own)}.href`,
    filename: pathOf(own),
    dirname: pathOf(path.posix.dirname(own)),
  };
  return code.replace(/import\.meta\.(\w+)/g, (said, name) => meant[name] ?? said);
}
