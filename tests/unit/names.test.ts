// Our small reading of accessible names, held against the whole algorithm.
import { computeAccessibleName } from 'dom-accessibility-api';
import { expect, test } from 'vitest';
import { nameOf, piecesOf, wordsOf } from '../../utils/detect/names';

test.each([
  '<button>Accept</button>',
  '<button><span>Ac</span><span>cept</span></button>',
  '<button aria-label="Close"><svg></svg></button>',
  '<button><img alt="Close"></button>',
  '<button title="Close"></button>',
  '<button>Accept <kbd aria-hidden="true">Enter</kbd></button>',
  '<button>Accept<span hidden>ed</span></button>',
  '<input type="submit" value="Accept">',
  '<input type="checkbox" role="switch">',
  '<label><div><input type="checkbox" role="switch"></div></label>',
  '<label>Help <b>improve</b> <input type="checkbox"></label>',
  '<label for="c">Help improve</label><input id="c" type="checkbox">',
  '<span id="a">Help</span><span id="b">improve</span><input type="checkbox" aria-labelledby="a b">',
  '<span id="a" aria-label="Other">Help</span><input type="checkbox" aria-labelledby="a">',
  '<span id="a">Help</span><button role="switch" aria-labelledby="a" aria-label="no"></button>',
  '<h1 id="t">Title</h1><button role="switch" aria-labelledby="t"></button><h2 id="t"></h2>',
  '<button role="switch" aria-labelledby="gone" aria-label="Help improve"></button>',
  '<div role="switch" tabindex="0">Help improve</div>',
])('%s', (html) => {
  document.body.innerHTML = html;
  const control = document.querySelector('button, input, [role=switch]') as Element;
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  expect(nameOf(control)).toBe(tidy(computeAccessibleName(control)));
});

test('words are kept apart where text nodes end, pieces are each element and text', () => {
  document.body.innerHTML = '<div><p>Models</p><p>Not now</p>bare</div>';
  const div = document.querySelector('div') as Element;
  expect(wordsOf(div)).toBe('Models Not now bare');
  expect(piecesOf(div)).toEqual(expect.arrayContaining(['Models', 'Not now', 'bare']));
});
