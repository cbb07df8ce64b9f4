import { writeFileSync } from "node:fs";

// Preloaded into a measured process: leaves what it used of the machine for who started it.
const report = process.env.WAYMARK_BENCH_REPORT;
delete process.env.WAYMARK_BENCH_REPORT;
process.on("exit", () => {
  if (report) writeFileSync(report, JSON.stringify(process.resourceUsage()));
});
