import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder } from "./in-temporary-folder.ts";

const code = `
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { temporaryInMemory } from ${JSON.stringify(join(import.meta.dirname, "temporary-in-memory.ts"))};
temporaryInMemory(process.argv[1], Number(process.argv[3]));
writeFileSync(join(tmpdir(), "file"), "");
console.log(tmpdir());
if (process.argv[2] !== "") {
  process.kill(process.pid, process.argv[2]);
  setInterval(() => undefined, 1000);
}
`;

function run(memory: string, { signal = "", enough = 0 }) {
  const args = ["--input-type=module", "--eval", code, memory, signal, `${enough}`];
  const { stdout, status, signal: by } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { folder: stdout.trim(), status, by };
}

test("temporary files are in memory where there is room; they go with the run, those of a killed one with the next", () =>
  inTemporaryFolder(async (memory) => {
    await mkdir(join(memory, `waymark-tests-${process.pid}-another`));
    await mkdir(join(memory, "another"));

    expect(run(memory, { enough: Number.POSITIVE_INFINITY }).folder).toBe(tmpdir());

    const killed = run(memory, { signal: "SIGKILL" });
    expect(killed.by).toBe("SIGKILL");
    expect(dirname(killed.folder)).toBe(memory);
    expect(existsSync(join(killed.folder, "file"))).toBe(true);
    expect(statSync(killed.folder).mode & 0o7777).toBe(0o1777);

    const ended = run(memory, { signal: "SIGTERM" });
    expect(ended.status).toBe(143);
    expect(dirname(ended.folder)).toBe(memory);
    expect(readdirSync(memory).toSorted()).toEqual([
      "another",
      `waymark-tests-${process.pid}-another`,
    ]);
  }));
