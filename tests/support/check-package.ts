import { pack } from "./pack.ts";
import { packageCommand, runNode, type Say } from "./run-node.ts";

/**
 * Packs the package and has two tools look it over: whether what its package.json promises is there
 * and loads, and whether types are found by all that find the code.
 * @param folder For the archive.
 * @returns Whether it compiles and both are content; what they said otherwise goes to `say`.
 */
export async function checkPackage(folder: string, say: Say): Promise<boolean> {
  let archive: string;
  try {
    ({ archive } = await pack(folder));
  } catch (error) {
    say(error instanceof Error ? `${error.message}\n` : String(error));
    return false;
  }
  const checks = [
    [packageCommand("publint", "publint"), "--strict", archive],
    // The package is ES modules alone, for Node that can `require` those: resolution by Node 10 and
    // from CommonJS would miss a second build that is left out on purpose.
    [packageCommand("@arethetypeswrong/cli", "attw"), archive, "--profile", "esm-only"],
  ];
  const codes = await Promise.all(checks.map((args) => runNode(args, { say })));
  return codes.every((code) => code === 0);
}
