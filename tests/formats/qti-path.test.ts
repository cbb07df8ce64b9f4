import { describe, expect, it } from "vitest";
import { climbsOut, leadsOut, rebased, resolved } from "../../src/formats/qti/qti-path.ts";
import { readMarkup } from "../../src/formats/text/markup-tree.ts";

// Paths in a package are references as RFC 3986 has them; what they resolve to is worked out by hand.
describe("a path that a file of a package names", () => {
  it.each([
    // As section 5.4 of RFC 3986 resolves them against "a/b/c".
    ["g", "a/b/c", "a/b/g"],
    ["./g", "a/b/c", "a/b/g"],
    ["g/", "a/b/c", "a/b/g"],
    ["../g", "a/b/c", "a/g"],
    ["../../g", "a/b/c", "g"],
    ["../../../g", "a/b/c", "g"],
    ["g/./h", "a/b/c", "a/b/g/h"],
    ["g/../h", "a/b/c", "a/b/h"],
    ["g?y/./x", "a/b/c", "a/b/g"],
    ["g#s/../x", "a/b/c", "a/b/g"],
    ["..g", "a/b/c", "a/b/..g"],
    // As files of other tools write them.
    [" g.png\n", "c", "g.png"],
    ["a//g", "c", "a/g"],
    [".\\pics\\g.png", "a/c", "a/pics/g.png"],
    ["a%20b/%C3%A9.png", "c", "a b/é.png"],
    ["100%.png", "c", "100%.png"],
    ["", "a/b/c", "a/b"],
  ])("%j in %s is %s", (href, from, expected) => {
    expect(resolved(href, from)).toBe(expected);
  });

  it.each([
    ["g", "a/b/c", false],
    ["../../g", "a/b/c", false],
    ["../../../g", "a/b/c", true],
    ["x/../../g", "c", true],
    ["x/../g", "c", false],
    ["../x/g", "c", true],
    ["..\\g", "c", true],
    ["..%2Fg", "c", true],
    ["./../g", "a/c", false],
    ["//../g", "a/c", false],
    ["http://example.org/../../g", "c", false],
    [" x+y.z-1:../../g", "c", false],
    ["1x:/../../g", "c", true],
    ["?a/../../..", "c", false],
  ])("%j in %s climbs out: %s", (href, from, expected) => {
    expect(climbsOut(href, from)).toBe(expected);
  });

  it.each([
    ["g", false],
    ["../g", true],
    ["//example.org/g", true],
    ["  //example.org/g", true],
    ["https://example.org/g", true],
    [" HTTPS://example.org/g", true],
    ["git+ssh:g", true],
    ["b:g", true],
    ["pics/a:b", false],
    ["pics//g", false],
    [":g", false],
    ["-a:g", false],
  ])("%j leads elsewhere: %s", (href, expected) => {
    expect(leadsOut(href, "c")).toBe(expected);
  });
});

describe("markup moved from one file of a package to another", () => {
  const moved = (markup: string, from: string, to: string) => {
    const [node = ""] = readMarkup(markup, { isXml: true }).root.children;
    return rebased(node, from, to);
  };

  it.each([
    ["src", "g.png", "../../x/y/g.png"],
    ["href", "../g h.html", "../../x/g%20h.html"],
    ["data", "./g.svg", "../../x/y/g.svg"],
    ["alt", "g.png", "g.png"],
    ["src", "", ""],
    ["src", "  ", "  "],
    ["src", "https://example.org/g", "https://example.org/g"],
    ["src", " DATA:image/png;base64,", " DATA:image/png;base64,"],
    ["src", "git+ssh:g", "git+ssh:g"],
    ["src", "a:b", "a:b"],
    ["src", "-a:b", "../../x/y/-a%3Ab"],
    ["src", "p/a:b", "../../x/y/p/a%3Ab"],
    ["src", "p/$a#b", "../../x/y/p/%24a"],
    ["href", "#top", "#top"],
    ["href", " /top", " /top"],
    ["src", "$IMS-CC-FILEBASE$/g.png", "$IMS-CC-FILEBASE$/g.png"],
    ["src", "%24IMS-CC-FILEBASE%24/g.png", "%24IMS-CC-FILEBASE%24/g.png"],
  ])("has %s=%j as %j", (name, value, expected) => {
    expect(moved(`<p><a ${name}="${value}">b</a></p>`, "x/y/from.xml", "u/v/to.xml")).toEqual(
      expect.objectContaining({
        name: "p",
        attributes: {},
        children: [
          expect.objectContaining({
            name: "a",
            attributes: { [name]: expected },
            children: ["b"],
          }),
        ],
      }),
    );
  });

  it("stays as it is where both are in one folder", () => {
    const [node = ""] = readMarkup('<a href="./g//h">b</a>', { isXml: true }).root.children;
    expect(rebased(node, "x/y/from.xml", "x/y/to.xml")).toBe(node);
  });

  it("moves between folders whose names joined would read alike", () => {
    expect(moved('<a href="g"/>', "x/from.xml", "to.xml")).toMatchObject({
      attributes: { href: "x/g" },
    });
  });
});
