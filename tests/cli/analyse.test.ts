import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeResults } from "../../src/core/analysis/results.ts";
import { learners } from "../core/analysis/hand-worked.ts";
import { inTemporaryFolder } from "../support/in-temporary-folder.ts";
import { waymark } from "./support.ts";

describe("waymark analyse", () => {
  it("tells of files, and of all in a folder, what a class of 32 shows, and each fault with its place", async () => {
    await inTemporaryFolder(async (folder) => {
      await Promise.all(
        learners.map((results) =>
          writeFile(path.join(folder, `${results.file}.json`), writeResults(results)),
        ),
      );
      const all = await waymark(folder, "analyse", ".");
      expect(all.code).toBe(0);
      expect(all.output).toContain("32 learners, 1 quiz");
      expect(all.output).toContain("Tea (tea), exam: 32 sittings");
      expect(all.output).toContain("mean 1.50, SD 1.14, KR-20 0.75, SEM 0.57");
      expect(all.output).toContain(
        "facility 0.75, discrimination 0.52 (very good), upper less lower 0.89",
      );
      expect(all.output).toMatch(/\* a +75 % +100 % +27 %/);
      expect(all.output).toMatch(/ {2}b +19 % +0 % +55 % +-0\.43\n/);
      expect(all.output).toMatch(/ {2}d +0 % +0 % +0 % +does no work/);

      await mkdir(path.join(folder, "sub"));

      const few = await waymark(folder, "analyse", "A0.json", "A0.json", "B1.json");
      expect(few.output).toContain("2 learners");
      expect(few.output).toContain("fewer than 30");
      expect(few.output).not.toContain("facility");

      await writeFile(path.join(folder, "bad.json"), '{"waymark-results":1,"file":""}');
      const odd = "odd\u001b[31m\n.json";
      const faulty = await waymark(folder, "analyse", ".", "none.json", odd, "--format", "json");
      expect(faulty.code).toBe(1);
      expect(faulty.output).toContain("bad.json: questions: is no list");
      expect(faulty.output).toContain(
        "none.json: there is no such file; see how its name is written",
      );
      expect(faulty.output).toContain(
        "odd␛[31m␊.json: there is no such file; see how its name is written",
      );
      const end = faulty.output.lastIndexOf("\n}\n") + 2;
      const told = JSON.parse(faulty.output.slice(0, end));
      expect(told).toMatchObject({ "waymark-analysis": 1, learners: 32 });
      expect(told.quizzes[0].items[0].statistics.facility).toBe(0.75);

      const empty = await waymark(folder, "analyse", "sub");
      expect(empty.code).toBe(1);
      expect(empty.output).toContain("sub: is a folder without a .json file");

      const csv = await waymark(folder, "analyse", "A0.json", "--format", "csv");
      expect(csv.output.split("\r\n")[1]).toBe(`quiz,tea,exam,,,,,,Tea,1${",".repeat(13)}`);
    });
  });
});
