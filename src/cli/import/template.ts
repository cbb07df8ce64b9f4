import { writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../command.ts";

/** Writes a table to fill in, whose name says its format, and over none that is there. @returns the exit code. */
export async function writeTemplate(file: string): Promise<number> {
  const contents = await templateOf(file);
  try {
    await writeFile(file, contents, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    process.stderr.write(`${file} is there already; name another\n`);
    return 1;
  }
  process.stdout.write(`${file}: a row for each kind, to begin with\n`);
  return 0;
}

async function templateOf(file: string): Promise<string | Uint8Array> {
  switch (path.extname(file).toLowerCase()) {
    case ".csv":
      return (await import("../../formats/csv/write-csv.ts")).csvTemplate;
    case ".xlsx":
      return (await import("../../formats/xlsx/write-xlsx.ts")).xlsxTemplate();
    default:
      throw new UsageError(`--template names a file that ends in .csv or .xlsx, not "${file}"`);
  }
}
