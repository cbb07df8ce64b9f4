/** Whether two titles are the same to who reads them. */
export function alike(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  return plain(a) === plain(b);
}
