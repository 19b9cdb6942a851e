// claude.ai's phrases in Spanish of Spain; what is what, and how sure, says ../claude-phrases.ts.
import type { Phrases } from '../site';
import { es419 } from './es-419';

export const esES = {
  ...es419,
  titles: ['Actualizaciones de los Términos del Consumidor y Políticas'],
  otherSwitches: ['Metadatos de ubicación', 'No participar en el entrenamiento con este informe'],
} as const satisfies Phrases;
