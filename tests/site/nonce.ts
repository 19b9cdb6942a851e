// Hands the page's nonce to react-remove-scroll, which writes a style element. Must be imported first.

declare global {
  var __webpack_nonce__: string | undefined;
}

globalThis.__webpack_nonce__ =
  document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';

export {};
