// A capture with something personal in every place that could hold it.
import type { Capture } from '../../utils/evidence/capture';
import type { RawText } from '../../utils/evidence/raw';

const text = (words: string, parts: number[] = []): RawText => ({
  text: words,
  lines: [[10, 10, 100, 20]],
  color: 'rgb(0, 0, 0)',
  size: '15px',
  weight: '400',
  layers: [['rgb(255, 255, 255)', false, '1']],
  parts,
});

export const capture = {
  raw: {
    finding: {
      surface: 'popup',
      kind: 'training',
      training: 'on',
      label: 'Help improve our AI models',
      lang: 'en-US',
      because: [],
    },
    first: { at: 300, training: 'on', wasActive: false, inputs: 0, touched: 0, acts: 0 },
    age: 900,
    dialog: [0, 0, 600, 400],
    radius: '16px',
    parts: [
      { part: 'commit', name: 'Accept', box: [20, 300, 80, 40], hit: true, layers: [] },
      { part: 'switch', name: 'Jana Beispiel', box: [400, 100, 36, 20], hit: true, layers: [] },
      { part: 'row', name: '', box: [20, 90, 500, 60], hit: true, layers: [] },
      { part: 'defer', name: 'Close, Jana Beispiel', box: [560, 8, 32, 32], hit: true, layers: [] },
    ],
    texts: [
      text('Updates to Consumer Terms and Policies'),
      text('Hello Jana Beispiel'),
      text('jana@example.org'),
      text('Help improve our AI models', [2]),
      text('Train on “our divorce” 7d4f1e8a', [2]),
      text('Accept', [0]),
    ],
    stops: [],
    focus: -1,
    covers: [],
    view: { width: 1280, height: 800, ratio: 1, left: 0, top: 0 },
    address: 'https://claude.ai/chat/7d4f1e8a',
    mode: 'light',
    lang: 'en-US',
  },
  circumstances: {
    at: Date.UTC(2026, 10, 22, 12),
    offset: 60,
    address: 'https://claude.ai/chat/…',
    browser: 'a browser',
    version: '1.0.0',
    build: 'dev',
    zoom: 1,
    scheme: 'light',
    languages: ['en-US'],
  },
  picture: '',
  hasPageColours: true,
  shown: { left: 0, top: 0, width: 600, height: 400, scale: 1 },
} satisfies Capture as Capture;
