// Hands something to the browser as a file for the person to save. Nothing leaves the computer.

/** Starts the download of a blob under a name. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the blob after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
