// The file of a report, from its data, its pictures and its language: made to be saved, and made once more to
// be verified, in our page and on the command line by this very code.

import type { Evidence } from '@/utils/evidence/evidence';
import { draftOf, type Exported, exportHtml } from '@/utils/evidence/export';
import { readEvidence } from '@/utils/evidence/read';
import { hasLanguage, inLanguage } from '@/utils/evidence/report-words';
import type { Remake } from '@/utils/evidence/verify.mjs';
import { Article } from './article';
// As it is written: what a build makes of a style sheet changes with the build.
import css from './article.css?raw';
import { markupOf } from './markup';

/** What a file follows from. `language` as `page.language` says it; the pictures are PNG in base64. */
export type FileParts = {
  evidence: Evidence;
  language: string;
  picture: string;
  annotated: string;
};

/** The whole file, with its manifest. */
export function reportFile({ evidence, language, picture, annotated }: FileParts) {
  const draft = inLanguage(language, () => {
    const article = markupOf(<Article evidence={evidence} language={language} />);
    return draftOf({ evidence, article, picture, annotated, css });
  });
  return exportHtml(draft);
}

/** Makes somebody's file again; undefined where its data or its language is none of ours. */
export const remakeFile: Remake = async ({ data, language, picture, annotated }) => {
  if (!readEvidence(data) || !hasLanguage(language)) return undefined;
  // As it was parsed and not as it was read: the order of its members belongs to the file.
  const evidence = data as Evidence;
  const { html }: Exported = await reportFile({ evidence, language, picture, annotated });
  return html;
};
