/** Takes away what the browser keeps of pages, which tells what was read; a site that is kept whole comes again. */
export async function forgetKept(): Promise<void> {
  // None on http.
  const { caches } = globalThis as { readonly caches?: CacheStorage };
  for (const name of (await caches?.keys()) ?? []) {
    if (name.startsWith("waymark:")) await caches?.delete(name);
  }
}
