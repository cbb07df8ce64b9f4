import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { repository } from "../support/build-site.ts";

const run = promisify(execFile);

/** What a site's `.eleventy.js` says that has no more to say. */
export const configuration = `import { waymark } from "${repository}/src/index.ts";
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(waymark, { title: "Test" });
  return { dir: { input: "content" } };
}
`;

/** Runs `waymark` from source in a folder. */
export async function waymark(folder: string, ...args: readonly string[]) {
  const cli = path.join(repository, "src/cli/main.ts");
  const all = ["--conditions=waymark-source", cli, ...args];
  return run(process.execPath, all, { cwd: folder }).then(
    ({ stdout, stderr }) => ({ code: 0, output: `${stdout}${stderr}` }),
    ({ code, stdout, stderr }) => ({ code: Number(code), output: `${stdout}${stderr}` }),
  );
}
