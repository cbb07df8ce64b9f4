import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "esbuild";
import { expect, it } from "vitest";
import { repository } from "../support/build-site.ts";

const bin = (name: string) => path.join(repository, "bin", name);

/** What a file of `bin/` says when Node gives itself out for another version, and how it ends. */
function asNode(version: string, file: string) {
  const disguise = `Object.defineProperty(process, "versions", { value: { node: "${version}" } });`;
  const script = `${disguise} require(${JSON.stringify(bin(file))});`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  return { status, stderr };
}

it.each(["20.20.2", "22.17.9", "8.0.0", "0.12.18"])(
  "Node %s is told in words that it is too old",
  (version) => {
    const { status, stderr } = asNode(version, "waymark.cjs");
    expect(stderr).toMatch(/^Waymark needs Node\.js 22\.18 or newer, and this is /);
    expect(stderr).toContain(`this is ${version}.\n`);
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(1);
  },
);

it.each(["22.18.0", "23.0.0", "24.21.0", "100.1.0"])("Node %s is new enough", (version) => {
  expect(asNode(version, "check-node.cjs")).toEqual({ status: 0, stderr: "" });
});

it.each(["waymark.cjs", "check-node.cjs"])("every version of Node can read %s", (name) => {
  const source = readFileSync(bin(name), "utf8");
  const compiled = (target: string) => transformSync(source, { target }).code;
  // Nothing in it is newer than ES5 when nothing has to be rewritten for ES5.
  expect(compiled("es5")).toBe(compiled("esnext"));
  // It parses a comma after the last argument anywhere, which versions before 8 do not.
  expect(source).not.toMatch(/,\s*\)/);
});

it("the scripts of package.json ask for the version first", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const own = Object.values(scripts).filter((script) => script.includes("node --conditions"));
  expect(own.length).toBeGreaterThan(5);
  for (const script of own)
    expect(script).toMatch(/^node bin\/check-node\.cjs && (?:cd docs && )?node /);
});
