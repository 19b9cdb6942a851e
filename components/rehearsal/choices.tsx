// What to show: each choice changes the stage at once, and the address with it.
import { useState } from 'react';
import { i18n } from '#i18n';
import { say, snake } from '../../utils/say';
import { FactSource, FactText } from '../fact';
import { useReading } from '../reading';
import { LANGS } from '../replica/labels';
import type { Scenario } from '../replica/scenario';
import type { Setup } from './setup';
import { addressOf, changeScenario, changeSetup, type Rehearsal } from './state';

type Props = { rehearsal: Rehearsal; setup: Setup };

/** All choices. */
export function Choices({ rehearsal, setup }: Props) {
  const { scenario } = setup;
  const scene = (change: Partial<Scenario>) => changeScenario(rehearsal, change);
  return (
    <div className="choices">
      <Choice
        name="surface"
        values={['popup', 'onboarding', 'settings']}
        value={scenario.surface}
        onChange={(surface) => scene({ surface })}
      />
      <Choice
        name="variant"
        values={['after-deadline', 'grace']}
        value={scenario.variant}
        onChange={(variant) => scene({ variant })}
      />
      <Language lang={scenario.lang} onChange={(lang) => scene({ lang })} />
      <Choice
        name="preset"
        values={['on', 'off']}
        value={scenario.preset}
        onChange={(preset) => scene({ preset })}
      />
      <Choice
        name="prominence"
        values={['reported', 'equalised']}
        value={scenario.prominence}
        onChange={(prominence) => scene({ prominence })}
      />
      <Choice
        name="help"
        values={['with', 'without']}
        value={setup.help}
        onChange={(help) => changeSetup(rehearsal, { help })}
      />
      <Choice
        name="mode"
        values={['light', 'dark']}
        value={scenario.mode}
        onChange={(mode) => scene({ mode })}
      />
      <Choice
        name="width"
        values={['window', 'phone', 'laptop']}
        value={setup.width}
        onChange={(width) => changeSetup(rehearsal, { width })}
      />
      <div className="hint wide">
        <FactText id="symmetric-cli" />
        <p>{i18n.t('rehearsal.prominence_why')}</p>
        <FactSource id="symmetric-cli" />
      </div>
      <Share setup={setup} />
    </div>
  );
}

type ChoiceName = 'surface' | 'variant' | 'preset' | 'prominence' | 'help' | 'mode' | 'width';

type ChoiceProps<V extends string> = {
  name: ChoiceName;
  values: readonly V[];
  value: string;
  onChange: (value: V) => void;
};

function Choice<V extends string>({ name, values, value, onChange }: ChoiceProps<V>) {
  return (
    <fieldset>
      <legend>{i18n.t(`rehearsal.${name}`)}</legend>
      {values.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          {say(`rehearsal.${name}_${snake(each)}` as Parameters<typeof say>[0])}
        </label>
      ))}
    </fieldset>
  );
}

function Language({
  lang,
  onChange,
}: {
  lang: string;
  onChange: (lang: Scenario['lang']) => void;
}) {
  const { language } = useReading();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <fieldset>
      <legend>{i18n.t('rehearsal.language')}</legend>
      <select
        aria-label={i18n.t('rehearsal.language')}
        value={lang}
        onChange={({ target }) => onChange(target.value as Scenario['lang'])}
      >
        {LANGS.map((each) => (
          <option key={each} value={each}>
            {names.of(each)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

function Share({ setup }: { setup: Setup }) {
  const [said, setSaid] = useState('');
  const address = addressOf(setup, parent.location.origin + parent.location.pathname);
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    setSaid(i18n.t(isCopied ? 'rehearsal.link_copied' : 'rehearsal.not_copied'));
  };
  return (
    <div className="share wide">
      <button type="button" className="plain" onClick={copy}>
        {i18n.t('rehearsal.copy_link')}
      </button>
      <code>{address}</code>
      <p role="status">{said}</p>
    </div>
  );
}
