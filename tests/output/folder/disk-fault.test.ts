import { describe, expect, it } from "vitest";
import { diskFault } from "../../../src/output/folder/disk-fault.ts";

const options = { wanted: "_site", folder: "/project/_site" };
const fault = (code: string, path?: string) => Object.assign(new Error(code), { code, path });

describe("what a disk has against a build", () => {
  it.each([
    ["ENOSPC", "full"],
    ["EDQUOT", "used up"],
    ["EROFS", "read and not written"],
    ["EACCES", "may not write"],
    ["EPERM", "may not change"],
    ["EBUSY", "another program"],
    ["EXDEV", "several disks"],
    ["EIO", "fault of its own"],
  ])("%s is told in words, with the folder and a way out", (code, words) => {
    const error = new Error("Eleventy's wrapping", { cause: fault(code, "/project/_site/a.html") });
    const message = diskFault(error, options)?.message ?? "";
    expect(message).toMatch(/^_site:1:1 output-folder: the site could not be written: .*a\.html\)/);
    expect(message).toContain(words);
    expect(message).toContain("the last good site is as it was; ");
  });

  it("is told where the call names no file, and not where it names another's", () => {
    expect(diskFault(fault("ENOSPC"), options)?.message).toContain("the disk is full (ENOSPC)");
    expect(diskFault(fault("EACCES", "/elsewhere/a.md"), options)).toBeUndefined();
    expect(diskFault(fault("EACCES", "/project/content/a.md"), options)).toBeUndefined();
    expect(diskFault(new Error("a bug"), options)).toBeUndefined();
  });

  it.each([
    [
      "what a build has beside the folder",
      "/project/.waymark-new-0a1b2c-0a1b2c-12-34-0a1b2c/a.html",
    ],
    ["the folder above", "/project"],
    ["a folder further up", "/"],
  ])("is told of %s", (_, file) => {
    expect(diskFault(fault("EACCES", file), options)?.message).toContain("may not write");
  });
});
