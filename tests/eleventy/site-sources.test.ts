import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fixedPart } from "../../src/eleventy/site-sources.ts";

afterEach(() => vi.restoreAllMocks());

describe.each(["/home/me/guide", "/home/me/guide (copy)", "/home/me/[old] {a,b}!/guide*"])(
  "of a glob in %s",
  (root) => {
    it.each([
      ["pub", "pub"],
      ["./pub/", "pub"],
      ["pub/**", "pub/"],
      ["pub/img/*.png", "pub/img/"],
      ["pub/a[12]/b", "pub/"],
      ["pub (old)/a", "."],
      ["**/*.png", "."],
      ["!pub", "."],
      ["../shared/*.css", "../shared/"],
      [`${root}/content`, "content"],
      [`${root}/content/**/*.md`, "content/"],
      [`${root}/*.md`, "."],
      [root, "."],
    ])("what it matches by %s is in %s", (glob, expected) => {
      vi.spyOn(process, "cwd").mockReturnValue(root);
      expect(path.join(fixedPart(glob), "/")).toBe(path.join(expected, "/"));
    });
  },
);
