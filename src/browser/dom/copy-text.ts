/**
 * Puts a text where the reader can paste it from.
 * @param instead Called where only an older way is left, before it is tried.
 * @returns false where the browser allows neither.
 */
export async function copyText(text: string, instead: () => void = () => {}): Promise<boolean> {
  try {
    // Not there on insecure addresses, and not always allowed on files.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    instead();
    const put = (event: ClipboardEvent) => {
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
    };
    document.addEventListener("copy", put);
    const isCopied = document.execCommand("copy");
    document.removeEventListener("copy", put);
    return isCopied;
  }
}
