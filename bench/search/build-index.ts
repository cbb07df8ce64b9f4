import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { deflate } from "../../src/search/index/deflate.ts";
import { writeIndex } from "../../src/search/index/writer.ts";

// A process of its own for each engine: node build-index.ts <engine> <documents.json> <output> <peers>

const [engine = "", input = "", output = "", peers = ""] = process.argv.slice(2);
const documents: readonly SearchDocument[] = JSON.parse(readFileSync(input, "utf8"));
const require = createRequire(join(peers, "package.json"));
const fields = ["title", "page", "text"] as const;

const builders: Readonly<Record<string, () => void | Promise<void>>> = {
  async waymark() {
    const { files } = await writeIndex(documents, { language: "en", deflate });
    for (const { name, contents } of files) write(name, contents);
  },
  lunr() {
    const lunr: typeof import("lunr") = require("lunr");
    const index = lunr(function () {
      this.ref("ordinal");
      for (const field of fields) this.field(field);
      documents.forEach((document, ordinal) => {
        this.add({ ...document, ordinal: String(ordinal) });
      });
    });
    write("index.json", JSON.stringify(index));
    writeCards();
  },
  minisearch() {
    const MiniSearch = require("minisearch");
    const index = new MiniSearch({ fields, storeFields: [] });
    index.addAll(documents.map((document, id) => ({ ...document, id })));
    write("index.json", JSON.stringify(index));
    writeCards();
  },
  async flexsearch() {
    const { Document } = require("flexsearch");
    const index = new Document({ document: { id: "id", index: fields }, tokenize: "forward" });
    documents.forEach((document, id) => {
      index.add({ ...document, id });
    });
    const parts: Record<string, unknown> = {};
    await index.export((key: string, data: unknown) => {
      parts[key] = data;
    });
    write("index.json", JSON.stringify(parts));
    writeCards();
  },
  async orama() {
    const { create, insertMultiple, save } = require("@orama/orama");
    const index = create({ schema: { title: "string", page: "string", text: "string" } });
    await insertMultiple(
      index,
      documents.map(({ url, title, page, text }) => ({ url, title, page, text })),
    );
    // It keeps what its page shows itself.
    write("index.json", JSON.stringify(save(index)));
    write("cards.json", "[]");
  },
};

await builders[engine]?.();

/** What their pages show of a result. */
function writeCards(): void {
  write("cards.json", JSON.stringify(documents.map(({ url, title, text }) => [url, title, text])));
}

function write(name: string, contents: string | Uint8Array): void {
  const path = join(output, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
