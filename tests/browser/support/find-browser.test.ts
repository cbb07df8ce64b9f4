import { expect, test } from "vitest";
import { findBrowser, type Search } from "./find-browser.ts";

const missing = "/no/such/browser";

test("a named browser that does not exist is an error, not a reason to look on", async () => {
  await expect(findBrowser({ ...nothing(), named: missing })).rejects.toThrow(
    `WAYMARK_BROWSER is ${missing}, which does not exist`,
  );
});

test("where nothing starts and nothing can be installed, the error says what was tried and what helps", async () => {
  // Node is a program that starts and is no browser.
  const search = { ...nothing(), installed: [process.execPath] };
  const error = await findBrowser(search).then(String, (reason: Error) => reason.message);
  expect(error).toContain(process.execPath);
  expect(error).toContain("installing a browser: npm error no network");
  expect(error).toContain("set WAYMARK_BROWSER to the path of one");
});

function nothing(): Search {
  return {
    named: "",
    installed: [],
    package: {
      name: "a browser",
      installedPath: async () => null,
      environments: () => [{}],
      install: async () => {
        throw new Error("Command failed: npm install\nnpm error no network");
      },
    },
  };
}
