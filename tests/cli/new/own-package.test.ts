import { rm } from "node:fs/promises";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { packageNameFor, titleFor } from "../../../src/cli/new/names.ts";
import { dependencyOn } from "../../../src/cli/new/own-package.ts";
import { writeFolder } from "../../support/read-and-build.ts";

/** A package in a project's `node_modules`, with what npm notes of where it is from. */
async function installed(resolved: string) {
  const folder = await writeFolder({
    "project/node_modules/waymark/package.json": '{ "version": "1.2.3" }',
    "project/node_modules/.package-lock.json": JSON.stringify({
      packages: { "node_modules/waymark": { version: "1.2.3", resolved } },
    }),
  });
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, own: path.join(folder, "project/node_modules/waymark") };
}

it("a site asks for a published package by its version", async () => {
  const { folder, own } = await installed("https://example.org/waymark-1.2.3.tgz");
  expect(dependencyOn(path.join(folder, "site"), own)).toBe("^1.2.3");
});

it("a site asks for an archive by its file", async () => {
  const { folder, own } = await installed("file:../waymark-1.2.3.tgz");
  expect(dependencyOn(path.join(folder, "site"), own)).toBe("file:../waymark-1.2.3.tgz");
});

it("a site asks for a clone by its folder", () => {
  expect(dependencyOn("/home/ana/sites/tea", "/home/ana/waymark")).toBe("file:../../waymark");
});

it.each([
  ["my-tea_house", "My tea house", "my-tea-house"],
  ["Café Übung", "Café Übung", "cafe-ubung"],
  ["茶", "茶", "my-site"],
  ["--", "My site", "my-site"],
])("a folder %s names the site %s and its package %s", (folder, title, name) => {
  expect(titleFor(`/home/ana/${folder}`)).toBe(title);
  expect(packageNameFor(`/home/ana/${folder}`)).toBe(name);
});
