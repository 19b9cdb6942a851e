// Where the pages' buttons lead. The only address of the site that they open.

/** Settings > Privacy on claude.ai, where the saved choice shows. */
export const SETTINGS_URL = 'https://claude.ai/settings/data-privacy-controls';

/** Our own pages, as paths inside the extension. */
export const REHEARSAL_PAGE = '/rehearsal.html';
export const OPTIONS_PAGE = '/options.html';
