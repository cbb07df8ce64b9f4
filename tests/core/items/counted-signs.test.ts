import { describe, expect, test } from "vitest";
import { normalise } from "../../../src/core/items/normalise.ts";

// What is one answer and what is two, as who teaches it would say.

describe("one answer, however its signs are typed", () => {
  test.each([
    ["scoping, estimation", "scoping,estimation", "scoping ,estimation", "scoping; estimation"],
    ["1, 2, 3", "1,2,3"],
    ["5 + 3", "5+3", "5 +3", "５＋３"],
    ["foo();", "foo ( ) ;", "FOO();"],
    ["f(a, b)", "f(a,b)", "f( a , b )"],
    ["a[0]", "a [ 0 ]", "a[0].", "a［０］"],
    ["x = 5", "x=5", "x = 5."],
    ['print("a")', "print(“a”)", "print( «a» )", "print(„a“)"],
    ["x - y", "x-y", "x – y", "x − y"],
    ["3 : 5", "3:5"],
    ["24/7", "24 / 7"],
    ["50 %", "50%", "50%."],
    ["C#", "c #", "C#."],
    ["C++", "c++", "C++."],
    ["rock & roll", "rock&roll"],
    ["U.S.A.", "USA"],
    ["Ph.D.", "PhD"],
    ["e.g.", "eg"],
    ["yes", "Yes!", "yes.", "“yes”", "(yes)", "yes…"],
    ["b", "B)", "(b)", "b."],
    ["wait… what", "wait...what", "wait what"],
    ["¿Qué?", "que"],
    ["quoi ?", "quoi"],
    ["Vor- und Nachteile", "vor und nachteile"],
    ["informed consent (hers)", "informed consent hers"],
    ["猫、犬", "猫 犬", "猫，犬"],
    ["نعم، لا", "نعم لا"],
  ])("“%s”, “%s”", (...texts) => {
    expect(new Set(texts.map((text) => normalise(text))).size).toBe(1);
  });

  test.each([..."’‘′`´ʼ＇ʻ‛‵՚"])("an apostrophe %s", (sign) => {
    expect(normalise(`don${sign}t`)).toBe(normalise("don't"));
    expect(normalise(`f(${sign}a${sign})`)).toBe(normalise("f('a')"));
  });

  test.each([..."„“”«»″＂〝"])("a quotation mark %s", (sign) => {
    expect(normalise(`${sign}ask first${sign}`)).toBe(normalise("ask first"));
    expect(normalise(`f(${sign}a${sign})`)).toBe(normalise('f("a")'));
  });

  test.each([..."‐‑‒–—―−－﹣⁻"])("a dash %s", (sign) => {
    expect(normalise(`${sign}x`)).toBe(normalise("-x"));
    expect(normalise(`well${sign}being`)).toBe(normalise("well-being"));
  });
});

describe("answers that their signs tell apart", () => {
  test.each([
    ["foo();", "foo()", "foo"],
    ["!ready", "ready"],
    ["-x", "x", "--x", "~x", "+x"],
    ["a[0]", "a0", "a(0)", "a{0}", "a 0"],
    ["f(x)", "fx", "f x"],
    ["x++", "x", "x--", "x+"],
    ["break;", "break"],
    ["else:", "else"],
    ["</div>", "<div>", "div"],
    ["a->b", "a b", "ab"],
    ["std::cout", "std cout", "stdcout"],
    ["example.com", "examplecom", "example com"],
    ["n!", "n"],
    ["x'", "x"],
    ["5'", "5", '5"'],
    ["(a + b) * c", "a + b * c"],
    ["2(x+1)", "2x+1"],
    ["!=", "=", "=="],
    [".gitignore", "gitignore"],
    ["--help", "-help", "help"],
    ["rm -rf", "rm rf"],
    ["x-y", "x+y", "xy", "x/y"],
    ["1/2", "12", "1 2"],
    ["*p", "&p", "p"],
    ["#include", "include"],
    ['x = "a"', "x = a"],
    ['join(" ")', 'join("")'],
    ["[1, 2]", "(1, 2)"],
    ["a && b", "a & b", "a || b"],
    ["\\n", "n", "/n"],
    ["snake_case", "snakecase"],
    ["?", "!"],
  ])("“%s”, “%s”", (...texts) => {
    expect(new Set(texts.map((text) => normalise(text))).size).toBe(texts.length);
  });
});

describe("where the author says which signs count", () => {
  const same = (signs: string, one: string, other: string) =>
    normalise(one, { signs }) === normalise(other, { signs });

  test.each([
    ["all", "yes.", "yes", false],
    ["all", '"a"', "a", false],
    ["all", "a , b", "a,b", true],
    ["none", "C#", "C", true],
    ["none", "foo();", "foo", true],
    ["none", "well-being", "well being", true],
    ["none", "5 %", "5", true],
    ["!?", "no!", "no?", false],
    ["!?", "“no!”", "no !", true],
    ["!?", "f(x)", "fx", true],
    ["’", "dogs'", "dogs", false],
    ["–", "a-b", "ab", false],
  ])("%s: “%s” and “%s” are one: %s", (signs, one, other, is) => {
    expect(same(signs, one, other)).toBe(is);
  });
});
