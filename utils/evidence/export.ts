// One self-contained HTML file of a report: readable without us and without a network, and verifiable, since
// all of it follows from its data, its pictures and its language. Nothing in it runs.
import { sentences } from '../sentences';
import type { Evidence } from './evidence';
import { i18n } from './report-words';
import { FORMAT, FORMAT_VERSION, MARKERS, type Manifest, manifestOf, sha256 } from './verify.mjs';

/** What goes into a file. `article` is markup that our own page has drawn, in the same language. */
export type ExportParts = {
  evidence: Evidence;
  article: string;
  /** PNG in base64. */
  picture: string;
  annotated: string;
  css: string;
};

export type Exported = { html: string; manifest: Manifest; manifestHash: string };

/** The evidence as the JSON text that is hashed, saved and put into the file. */
export function jsonOf(evidence: Evidence): string {
  // Escaped, so that no wording can end the element that holds it.
  return JSON.stringify(evidence, null, 2).replaceAll('<', '\\u003c');
}

/** Completes the file; its manifest is made from the very text that is saved. */
export async function exportHtml(draft: string): Promise<Exported> {
  const manifest = await manifestOf(draft);
  const text = JSON.stringify(manifest, null, 2);
  const manifestHash = await sha256(new TextEncoder().encode(text));
  const html = fill(fill(draft, 'manifest', text), 'manifest_hash', manifestHash);
  return { html, manifest, manifestHash };
}

function fill(html: string, name: keyof typeof MARKERS, content: string): string {
  const [before, after] = MARKERS[name];
  const [head = '', tail = ''] = html.split(before + after);
  return head + before + content + after + tail;
}

/** The file without its manifest. Called in the language that it is to be in. */
export function draftOf({ evidence, article, picture, annotated, css }: ExportParts): string {
  const say = (text: string) => escapeHtml(text);
  const wrap = (name: keyof typeof MARKERS, content: string) => MARKERS[name].join(content);
  const image = (name: 'picture' | 'annotated', base64: string, alt: string) => {
    const [before, after] = MARKERS[name];
    return `<img ${before}${base64}${after} alt="${say(alt)}">`;
  };
  const title = `${i18n.t('evidence.heading')} – ${evidence.circumstances.takenAt.slice(0, 10)}`;
  return `<!doctype html><!-- ${FORMAT} ${FORMAT_VERSION} -->
<html lang="${say(i18n.t('page.language'))}" dir="${say(i18n.t('page.direction'))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${say(title)}</title>
<style>
${css}
</style>
</head>
<body>
<main>
<h1>${say(i18n.t('evidence.heading'))}</h1>
<figure>${image('annotated', annotated, i18n.t('evidence.annotated_alt'))}</figure>
<article>${wrap('article', article)}</article>
<details><summary>${say(i18n.t('evidence.picture_clean'))}</summary>
<figure>${image('picture', picture, i18n.t('evidence.picture_alt'))}</figure></details>
<footer>
<p>${say(i18n.t('evidence.manifest_hash'))}: ${wrap('manifest_hash', '')}</p>
<p>${say(sentences(i18n.t('evidence.hash_means'), i18n.t('evidence.corroborate')))}</p>
</footer>
</main>
${wrap('data', jsonOf(evidence))}
${wrap('manifest', '')}
</body>
</html>
`;
}

/** Text in which no character can be read as markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
