// claude.ai whole, for our own pages and the tests. The content script takes the marks alone and reads
// the phrases when it needs them: see entrypoints/sentinel.content/stored.ts.
import { CLAUDE_MARKS } from './claude-marks';
import { CLAUDE_PHRASES } from './claude-phrases';
import type { Site } from './site';

export const claude: Site = { ...CLAUDE_MARKS, phrases: CLAUDE_PHRASES };
