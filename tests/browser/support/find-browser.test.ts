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

test.each([
  { isQuickest: true, tried: ["installing a browser: npm error no network", process.execPath] },
  { isQuickest: false, tried: [process.execPath, "installing a browser: npm error no network"] },
])("a package's browser that is quickest ($isQuickest) is tried first", async (package_) => {
  const { isQuickest, tried } = package_;
  const search = { ...nothing(), installed: [process.execPath] };
  const error = await findBrowser({ ...search, package: { ...search.package, isQuickest } }).then(
    String,
    (reason: Error) => reason.message,
  );
  const [first = "", second = ""] = tried;
  expect(error.indexOf(first)).toBeGreaterThan(0);
  expect(error.indexOf(second)).toBeGreaterThan(error.indexOf(first));
});

function nothing(): Search {
  return {
    named: "",
    installed: [],
    package: {
      name: "a browser",
      isQuickest: false,
      installedPath: async () => null,
      environments: () => [{}],
      install: async () => {
        throw new Error("Command failed: npm install\nnpm error no network");
      },
    },
  };
}
