// What is kept on this browser: take it along, bring it back, forget it.
import { type ChangeEvent, useState } from 'react';
import { i18n } from '#i18n';
import { Section } from '../../components/section';
import { sendMessage } from '../../utils/messages';
import { saveFile } from '../../utils/save-file';
import { type Key, say } from '../../utils/say';
import { readExport } from '../../utils/storage-export';
import { Forget } from './forget';

/** Export and import as a file, and forget everything. */
export function Data() {
  const [said, setSaid] = useState('');
  const save = async () => {
    const file = `default-off-${new Date().toISOString().slice(0, 10)}.json`;
    try {
      saveFile(file, new Blob([await readExport()], { type: 'application/json' }));
      setSaid(i18n.t('options.exported', { file }));
    } catch (error) {
      setSaid(i18n.t('page.not_saved', { error: String(error) }));
    }
  };
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (file !== undefined) setSaid(await importFile(file));
    // The same file must be choosable again after it was corrected.
    input.value = '';
  };
  return (
    <Section title={i18n.t('options.data_title')}>
      <p className="hint">{i18n.t('options.data_why')}</p>
      <div className="buttons">
        <button type="button" className="plain" onClick={save}>
          {i18n.t('options.export')}
        </button>
        <label className="button plain">
          {i18n.t('options.import')}
          <input type="file" accept=".json,application/json" className="unseen" onChange={load} />
        </label>
        <Forget onForgotten={() => setSaid(i18n.t('options.forgotten'))} />
      </div>
      <p role="status">{said}</p>
    </Section>
  );
}

/** The sentence that says what became of it. */
async function importFile(file: File): Promise<string> {
  try {
    const answer = await sendMessage('importData', await file.text());
    if (answer.ok) return i18n.t('options.imported');
    // The background answers with the key of a sentence.
    const why = say(answer.why as Key);
    return i18n.t('import.refused', { why });
  } catch {
    return i18n.t('import.refused', { why: i18n.t('import.unreadable') });
  }
}
