import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Reader } from '../../components/reading';
import { Article } from '../../components/report/article';
import { Compare } from '../../components/report/compare';
import { reportFile } from '../../components/report/file';
import { markupOf } from '../../components/report/markup';
import { Report } from '../../components/report/report';
import { Verify } from '../../components/report/verify';
import type { Evidence } from '../../utils/evidence/evidence';
import { evidenceOf } from '../../utils/evidence/measure';
import { SOURCES } from '../../utils/evidence/sources';
import { claude } from '../../utils/sites/claude';
import { pngBase64 } from '../fixtures/png.ts';
import { capture } from './evidence-sample.ts';

let evidence: Evidence;
beforeEach(() => {
  evidence = evidenceOf(capture, claude, new Set());
});
afterEach(cleanup);

test('the report says what was observed, in this capture, and keeps its three layers apart', () => {
  render(
    <Reader now={0}>
      <Article evidence={evidence} language="en" />
    </Reader>,
  );
  const summary = screen.getByRole('region', { name: 'In plain words' });
  expect(summary.textContent).toContain('observed ON in this capture');
  expect(summary.textContent).not.toMatch(/dark pattern|deceptive|always/i);
  const names = screen.getByRole('region', { name: 'Names that others have given' });
  // Each name with its source and the limits of it.
  const items = within(names).getAllByRole('listitem');
  expect(items.length).toBeGreaterThan(8);
  for (const item of items) {
    const source = Object.values(SOURCES).find(({ citation }) =>
      item.textContent?.includes(citation),
    );
    // An address that nobody checked is none: only a DOI follows from the citation itself.
    const doi = /doi (\S+)$/.exec(source?.citation ?? 'no source')?.[1];
    expect(within(item).queryByRole('link')?.getAttribute('href')).toBe(
      doi && `https://doi.org/${doi}`,
    );
    expect(item.textContent).toContain('Limits and counter-evidence: ');
  }
  const limits = screen.getByRole('region', { name: 'Limits and counter-evidence' });
  expect(limits.textContent).toContain('Grassl');
  expect(limits.textContent).toContain('is not claimed');
});

test('the markup of the file is what the page shows', () => {
  const article = <Article evidence={evidence} language="en" />;
  const shown = document.createElement('div');
  const saved = document.createElement('div');
  render(article, { container: document.body.appendChild(shown) });
  saved.innerHTML = markupOf(article);
  saved.normalize();
  shown.normalize();
  expect(saved.innerHTML).toBe(shown.innerHTML);
  expect(saved.querySelectorAll('td').length).toBeGreaterThan(40);
});

test('what no report holds is not made into markup', () => {
  expect(() => markupOf(<script>1</script>)).toThrow('no <script>');
  expect(() => markupOf(<p style={{ color: 'red' }}>1</p>)).toThrow('no attribute style');
  expect(markupOf(<p className="a">{'<&"'}</p>)).toBe('<p class="a">&lt;&amp;&quot;</p>');
});

test('a switch seen OFF first gets no name for a default', () => {
  const off = { ...evidence, state: { ...evidence.state, first: 'off' as const } };
  render(
    <Reader now={0}>
      <Article evidence={off} language="en" />
    </Reader>,
  );
  expect(screen.queryByText(/Bad Defaults/)).toBeNull();
  expect(screen.queryByText(/Preselection/)).toBeNull();
});

test('two captures are compared value by value, the differences first', async () => {
  const [commit, ...others] = evidence.parts;
  const second: Evidence = {
    ...evidence,
    distance: 12,
    parts: [{ ...commit!, area: 999 }, ...others],
  };
  render(
    <Reader now={0}>
      <Compare first={evidence} second={second} />
    </Reader>,
  );
  expect(screen.getByRole('status').textContent).toBe('Differences: 2 values.');
  const rows = () => screen.getAllByRole('row').length - 1;
  expect(rows()).toBe(2);
  expect(screen.getByRole('cell', { name: '999 px²' })).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox'));
  expect(rows()).toBeGreaterThan(40);
});

test('a verified file can be opened; markup in its name is shown as text', async () => {
  const png = pngBase64('pixels');
  const made = await reportFile({ evidence, language: 'en', picture: png, annotated: png });
  let opened: Evidence | undefined;
  render(
    <Reader now={0}>
      <Verify
        canCompare={false}
        onOpen={(each) => {
          opened = each;
        }}
        onCompare={() => {}}
      />
    </Reader>,
  );
  const file = new File([made.html], '<img src=x onerror=alert(1)>.html', { type: 'text/html' });
  await userEvent.upload(screen.getByLabelText('Choose a file'), file);
  const said = await screen.findByText(/^Intact/);
  expect(said.textContent).toContain('<img src=x');
  expect(document.querySelector('img')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Show this report’s data' }));
  expect(opened).toEqual(evidence);
});

test('what may single out the person who captured is said, and can be left out', async () => {
  const { container } = render(
    <Reader now={0}>
      <Report capture={capture} />
    </Reader>,
  );
  const article = () => container.querySelector('article')?.textContent ?? '';
  expect(screen.getByText(/may together single out the person/)).toBeTruthy();
  expect(article()).toContain('1280 × 800 px');
  await userEvent.click(screen.getByRole('checkbox', { name: /Leave that out/ }));
  expect(article()).not.toMatch(/1280 × 800|\+01:00|browser en-US/);
  expect(article()).toContain('In plain words');
});
