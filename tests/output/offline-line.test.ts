import { expect, test } from "vitest";
import { offlineLine } from "../../src/output/offline-line.ts";

test.each([
  [
    { files: 1, bytes: 999, limit: 999 },
    "Read offline: browsers keep the whole site, 1 file, 0 MB",
  ],
  [
    { files: 1200, bytes: 4_960_000, limit: 5_000_000 },
    "Read offline: browsers keep the whole site, 1,200 files, 5 MB",
  ],
  [
    { files: 1200, bytes: 5_100_000, limit: 5_000_000 },
    "Read offline: browsers keep the pages that were visited; the whole site, 1,200 files, 5.1 MB, is more than offline.limit, 5 MB",
  ],
])("a build says of %o what browsers keep, and which limit it is beyond", (size, line) => {
  expect(offlineLine(size)).toBe(line);
});
