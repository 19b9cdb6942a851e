// Which build this is. The hash is put in by wxt.config.ts; a development build has none.
declare const __BUILD_HASH__: string | undefined;

/** The hash of the build, or `dev`. */
export const BUILD_HASH: string = typeof __BUILD_HASH__ === 'string' ? __BUILD_HASH__ : 'dev';
