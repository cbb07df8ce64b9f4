import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { assembleBuild } from "../../src/output/assemble.ts";
import { copyPicture } from "../../src/output/copy-picture.ts";
import { openPictureCopies } from "../../src/output/picture-copies.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { plainListener } from "../../src/site/listener.ts";
import { namedPictures } from "../../src/site/picture-copier.ts";
import { besideLastBundle } from "../support/kept-bundle.ts";
import { article, soundFiles, writeSite } from "../support/read-and-build.ts";

/** A photograph of sorts: noise that is smooth enough for a JPEG. */
async function photograph(width: number, height: number, format: "jpeg" | "png" = "jpeg") {
  const small = { width: 24, height: 16, channels: 3 } as const;
  const raw = Buffer.from(
    Array.from(
      { length: 24 * 16 * 3 },
      (_, index) => (index * 7919 + ((index * index) % 251)) % 256,
    ),
  );
  return sharp(raw, { raw: small }).resize(width, height, { fit: "fill" })[format]().toBuffer();
}

let large: Buffer;
beforeAll(async () => {
  large = await photograph(720, 450);
});

const { config } = readConfig({ title: "Test" });
if (!config) throw new Error("the test's own options are wrong");
const options = config;

/** Builds a site with these pictures beside its home page of this body. */
async function built(pictures: Readonly<Record<string, Buffer>>, body: string, given?: string) {
  const root =
    given ?? (await writeSite({ ...soundFiles, "content/index.md": article("Home", body) }));
  mkdirSync(path.join(root, "content/img"), { recursive: true });
  for (const [name, bytes] of Object.entries(pictures)) {
    writeFileSync(path.join(root, "content/img", name), bytes);
  }
  const told: string[] = [];
  const listener = {
    ...plainListener,
    warn: (all: readonly Diagnostic[]) =>
      void told.push(...all.map(({ rule, line }) => `${line} ${rule}`)),
  };
  const build = await besideLastBundle(root, "en", () => assembleBuild(root, options, listener));
  const html = build.pages.find((page) => page.path === "index.html")?.render() ?? "";
  const copies = build.files.flatMap((file) =>
    "from" in file && file.path.endsWith(".webp") ? [file] : [],
  );
  const headers = build.files.find(({ path }) => path === "_headers");
  await build.finish();
  const tag = /<img [^>]*img\/[^>]*>/.exec(html)?.[0] ?? "";
  return {
    root,
    html,
    tag,
    copies,
    told,
    headers: headers && "contents" in headers ? `${headers.contents}` : "",
  };
}

describe("a large picture of the site's own", () => {
  it("is offered in smaller widths as WebP, none wider and none with more bytes", async () => {
    const { tag, copies, told, headers } = await built(
      { "my photo.jpg": large },
      "![A](<img/my photo.jpg>)",
    );
    const names = copies.map(({ path }) => path);
    expect(told).toEqual([]);
    expect(names.map((name) => name.replace(/-[0-9a-f]{10}\.webp$/, ""))).toEqual([
      "assets/my-photo-480",
      "assets/my-photo-720",
    ]);
    for (const { path: name, from } of copies) {
      const bytes = readFileSync(from);
      expect(imageSize(bytes)).toMatchObject({
        type: "webp",
        width: Number(name.split("-").at(-2)),
      });
      expect(bytes.length).toBeLessThan(large.length);
      expect(headers).toContain(name);
    }
    const srcset = names.map((name) => `${name} ${name.split("-").at(-2)}w`).join(", ");
    expect(tag).toBe(
      `<img src="img/my%20photo.jpg" alt="A" srcset="${srcset}" sizes="min(44rem, 100vw)" width="720" height="450">`,
    );
  });

  it("is offered as wide as it is shown", async () => {
    const { tag } = await built({ "a.jpg": large }, "![A](img/a.jpg){width=300}");
    expect(tag).toContain('sizes="min(300px, 100vw)" height="188"');
  });

  it("is so in HTML, where its author's own list is left out with a word", async () => {
    const { tag, told } = await built(
      { "a.jpg": large },
      'So <img src="img/a.jpg" srcset="https://example.org/b.png 2x" alt="A">',
    );
    expect(tag).toMatch(/srcset="assets\/a-480-\w+\.webp 480w, /);
    expect(tag).not.toContain("example.org");
    expect(told).toEqual(["6 unsafe-html"]);
  });

  it("is copied once, and anew where it changed", async () => {
    const first = await built({ "a.jpg": large }, "![A](img/a.jpg)");
    const times = () => first.copies.map(({ from }) => statSync(from).mtimeMs);
    const before = times();
    const second = await built({}, "", first.root);
    expect([second.html, times()]).toEqual([first.html, before]);
    const third = await built({ "a.jpg": await photograph(600, 375) }, "", first.root);
    expect(third.tag).toContain('width="600"');
    expect(third.copies.map(({ path }) => path)).not.toEqual(first.copies.map(({ path }) => path));
    // What nobody has wanted for a day goes; what is newer may be another build's.
    const left = () => first.copies.filter(({ from }) => existsSync(from));
    expect(left()).toEqual(first.copies);
    for (const { from } of first.copies) utimesSync(from, 0, 0);
    await built({}, "", first.root);
    expect(left()).toEqual([]);
  });

  it("is copied again where the copy is gone", async () => {
    const first = await built({ "a.jpg": large }, "![A](img/a.jpg)");
    for (const { from } of first.copies) rmSync(from);
    const { copies } = await built({}, "", first.root);
    expect(copies.map(({ path }) => path)).toEqual(first.copies.map(({ path }) => path));
    for (const { from } of copies) expect(statSync(from).size).toBeGreaterThan(0);
  });

  it("that ends too early is told at each place, and the build goes on", async () => {
    const { html, told } = await built(
      { "a.jpg": large.subarray(0, large.length / 2) },
      "![A](img/a.jpg)\n\n![B](img/a.jpg)",
    );
    expect(told).toEqual(["6 unshown-image", "8 unshown-image"]);
    expect(html).toContain('<img src="img/a.jpg" alt="A" width="720" height="450">');
  });
});

describe("no copies are made", () => {
  const copiesOf = async (bytes: Buffer) => copyPicture(bytes, sharp);

  it("of what is small", async () => {
    expect(await copiesOf(await photograph(300, 300))).toEqual([]);
  });

  it("of what moves", async () => {
    const frames = Buffer.alloc(400 * 200 * 3, 90).map((byte, index) => (byte * index) % 251);
    const moving = await sharp(frames, {
      raw: { width: 400, height: 200, channels: 3, pageHeight: 100 },
    })
      .webp({ quality: 100 })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    expect(await copiesOf(moving)).toEqual([]);
    const png = await photograph(800, 600, "png");
    const control = Buffer.concat([
      png.subarray(0, 33),
      Buffer.from("\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0"),
      png.subarray(33),
    ]);
    expect(await copiesOf(control)).toEqual([]);
  });

  it("of what says that it is huge", async () => {
    const png = await photograph(800, 600, "png");
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    expect(await copiesOf(png)).toEqual([]);
  });

  it("of what no text names", () => {
    const files = [
      "content/a.png",
      "content/b c.JPG",
      "content/d.svg",
      "content/e_f.webp",
      "content/é.png",
    ];
    expect(namedPictures(files, ["![](x/a.png) [[b c.JPG|3]] d.svg"])).toEqual(files.slice(0, 2));
    expect(namedPictures(files, ["<img src='b%20c.JPG'> ![](e\\_f.webp) (e\u0301.png)"])).toEqual([
      ...files.slice(1, 2),
      ...files.slice(3),
    ]);
    expect(namedPictures(files, ["aa.png, .png"])).toEqual([]);
  });
});

it("where sharp is not installed, the pictures are shown as they are, and that is told once", async () => {
  const root = await writeSite({ "content/a.png": "", "content/b.png": "" });
  const load = () => Promise.reject(new Error("Cannot find package 'sharp'"));
  const { copy, files } = await openPictureCopies(root, { config: options, load });
  const { copies, diagnostics } = await copy(
    ["content/a.png", "content/b.png"],
    plainListener.begin,
  );
  expect([copies.size, files()]).toEqual([0, []]);
  expect(diagnostics.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    "picture-copies warning",
  ]);
  expect((await copy([], plainListener.begin)).diagnostics).toEqual([]);
});
