/** Hands a document to the browser as a file. */
export function keepDocument(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken hold of the content long before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
