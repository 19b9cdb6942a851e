// Stands in for react-style-singleton in our own pages (an alias in wxt.config.ts). The original writes a
// style element, which the extension's policy forbids; a constructed sheet is not an inline style.
import { useEffect } from 'react';

/** Puts a sheet on the document for as long as a component lives. Ours never changes meanwhile. */
function useSheet(styles: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [styles]);
}

function Sheet({ styles }: { styles: string }): null {
  useSheet(styles);
  return null;
}

/** The original makes a new one for each caller. */
export const styleHookSingleton = () => useSheet;
export const styleSingleton = () => Sheet;
