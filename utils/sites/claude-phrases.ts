// claude.ai's short labels per UI language, as data for matching. A change of wording is one line in the
// language's file. Seen in the web app as published in August 2026 (sureness A), older labels in 2025
// (B), unless a line says otherwise. The stems by which other wordings are judged (`terms`, `training`,
// `learning`, `opposite`, `guarding`) and `states` are our own, 2026-11.
import { deDE } from './claude-phrases/de-de';
import { enUS } from './claude-phrases/en-us';
import { es419 } from './claude-phrases/es-419';
import { esES } from './claude-phrases/es-es';
import { frFR } from './claude-phrases/fr-fr';
import { hiIN } from './claude-phrases/hi-in';
import { idID } from './claude-phrases/id-id';
import { itIT } from './claude-phrases/it-it';
import { jaJP } from './claude-phrases/ja-jp';
import { koKR } from './claude-phrases/ko-kr';
import { ptBR } from './claude-phrases/pt-br';
import type { Phrases } from './site';

/** Phrases by the language that `<html lang>` carries. */
export const CLAUDE_PHRASES: Readonly<Record<string, Phrases>> = {
  'en-US': enUS,
  'de-DE': deDE,
  'es-419': es419,
  'es-ES': esES,
  'fr-FR': frFR,
  'hi-IN': hiIN,
  'id-ID': idID,
  'it-IT': itIT,
  'ja-JP': jaJP,
  'ko-KR': koKR,
  'pt-BR': ptBR,
};
