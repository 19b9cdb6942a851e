// The lifetime of a content script, in place of WXT's own context (see wxt.config.ts): that one also
// tells later copies of itself through the page, keeps timers and mounts views, in 1.5 kB gzip.

/** Ends with `abort()`; everything started in the page ends with its `signal`. */
export const ContentScriptContext = AbortController;
