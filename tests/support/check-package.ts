import { packageCommand, runNode, type Say } from "./run-node.ts";

/**
 * Has two tools look the packed package over: whether what its package.json promises is there and
 * loads, and whether types are found by all that find the code.
 * @returns Whether both are content; what they said otherwise goes to `say`.
 */
export async function checkPackage(archive: string, say: Say): Promise<boolean> {
  const checks = [
    [packageCommand("publint", "publint"), "--strict", archive],
    // The package is ES modules alone, for Node that can `require` those: resolution by Node 10 and
    // from CommonJS would miss a second build that is left out on purpose.
    [packageCommand("@arethetypeswrong/cli", "attw"), archive, "--profile", "esm-only"],
  ];
  const codes = await Promise.all(checks.map((args) => runNode(args, { say })));
  return codes.every((code) => code === 0);
}
