import type { SiteConfig } from "../site/config/config.ts";
import type { ReadyPage } from "./built-page.ts";
import type { WrittenFile } from "./site-writer.ts";
import { startThread, type Thread } from "./threads.ts";

/** What pages are printed with. */
export interface PrinterData {
  /** Folders of templates. */
  readonly includes: readonly string[];
  readonly config: Pick<SiteConfig, "language" | "messages" | "translations">;
}

/** A page to print, and where to write it. */
export interface SentPage extends Pick<ReadyPage, "layout" | "view"> {
  /** Absolute. */
  readonly target: string;
}

/** Undefined where something threw. */
export type PrintedPage = WrittenFile | undefined;

/** A thread that prints pages whose views another makes: each takes about as long as the other. */
export type PagePrinter = Thread<SentPage, PrintedPage>;

/** @returns undefined where a site has what no thread can be sent. */
export function startPrinter({ includes, config }: PrinterData): PagePrinter | undefined {
  const { language, messages, translations } = config;
  const data: PrinterData = { includes, config: { language, messages, translations } };
  try {
    return startThread("printing", data);
  } catch {
    return undefined;
  }
}
