#!/usr/bin/env node
import { parseArgs } from "node:util";
import { causesOf } from "../build/causes.ts";
import { DiagnosticsError } from "../build/diagnostics-error.ts";
import { build } from "./build.ts";
import { coverage } from "./coverage.ts";
import { links } from "./links.ts";
import { schema } from "./schema.ts";
import { serve } from "./serve.ts";

const usage = `waymark: Markdown articles and quiz banks into a searchable static site

  waymark build [--output _site]            build the site of this folder
  waymark serve [--output _site] [--port 8080]
                                            build, serve on localhost, build again on any change
  waymark coverage [--except further-reading]
                                            list sections, objectives and items that do not meet
  waymark links [--check] [--open]          list every external link in external-links.md; --check
                                            says whether that is up to date, --open opens them all
  waymark schema                            write bank.schema.json and quiz.schema.json, which editors use
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      output: { type: "string" },
      port: { type: "string", default: "8080" },
      except: { type: "string", default: "further-reading" },
      check: { type: "boolean", default: false },
      open: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const [command] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(usage);
    return values.help ? 0 : 2;
  }
  switch (command) {
    case "build":
      return build(values);
    case "serve":
      return serve({ output: values.output, port: Number(values.port) });
    case "coverage":
      return coverage(values);
    case "links":
      return links(values);
    case "schema":
      return schema();
    default:
      process.stderr.write(`waymark: there is no command "${command}"\n\n${usage}`);
      return 2;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const diagnostics = causesOf(error).find((cause) => cause instanceof DiagnosticsError);
  const badUsage = error instanceof TypeError && "code" in error;
  if (diagnostics) {
    process.stderr.write(`${diagnostics.message}\n`);
    process.exitCode = 1;
  } else if (badUsage) {
    process.stderr.write(`waymark: ${error.message}\n\n${usage}`);
    process.exitCode = 2;
  } else throw error;
}
