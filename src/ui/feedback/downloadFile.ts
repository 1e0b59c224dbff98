/** Saves a file on the person's device, named after the design. */
export function downloadFile(content: Blob, designName: string, ending: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${designName.replaceAll(/[^\p{L}\p{N} _-]/gu, '').trim() || 'design'}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
