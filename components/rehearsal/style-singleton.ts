// Stands in for react-style-singleton in our own pages (an alias in wxt.config.ts). The original writes a
// style element, which the extension's policy forbids; a constructed sheet is not an inline style.
import { useEffect } from 'react';

/** Puts a sheet on the document for as long as a component lives. */
export function styleHookSingleton() {
  return (styles: string, isDynamic?: boolean): void => {
    useEffect(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      document.adoptedStyleSheets.push(sheet);
      return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      };
      // As the original: only dynamic styles follow their changes.
      // biome-ignore lint/correctness/useExhaustiveDependencies: see above
    }, [styles && isDynamic]);
  };
}

/** The same as a component. */
export function styleSingleton() {
  const useStyle = styleHookSingleton();
  return function Sheet({ styles, dynamic }: { styles: string; dynamic?: boolean }): null {
    useStyle(styles, dynamic);
    return null;
  };
}
