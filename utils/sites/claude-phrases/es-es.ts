// claude.ai's phrases in Spanish of Spain; what is what, and how sure, says ../claude-phrases.ts.
import type { Phrases } from '../site';
import { es419 } from './es-419';

export const esES = {
  ...es419,
  titles: ['Actualizaciones de los Términos del Consumidor y Políticas'],
  offForDomain: ['Desactivado para todos los correos electrónicos que usen tu dominio'],
  otherSwitches: ['Metadatos de ubicación', 'No participar en el entrenamiento con este informe'],
} as const satisfies Phrases;
