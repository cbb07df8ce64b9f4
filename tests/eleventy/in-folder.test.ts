import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { repository } from "../support/build-site.ts";

// In a process of its own: in this one esbuild may be at work.
const program = `
const { mkdtempSync, rmSync } = await import("node:fs");
const { inFolder } = await import("${repository}/src/eleventy/in-folder.ts");
const folder = mkdtempSync(process.argv[1] + "/waymark-");
const printed = async () => (await (await import("esbuild")).transform("f( 1 )")).code;
await inFolder(folder, printed);
await (await import("esbuild")).stop();
rmSync(folder, { recursive: true });
process.stdout.write(await printed());
process.exit();
`;

test("once the folder of a build is gone, the next one still bundles", () => {
  const args = ["--conditions=waymark-source", "--input-type=module", "--eval", program];
  const said = execFileSync(process.execPath, [...args, tmpdir()], {
    encoding: "utf8",
  });
  expect(said).toBe("f(1);\n");
});
