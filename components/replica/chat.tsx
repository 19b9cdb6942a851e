// The main column of the app on its chat routes.
import { Artifact, QuotingFile, QuotingMessage } from './lookalikes/quoted';
import type { Route } from './router';
import type { Scenario } from './scenario';
import { Composer, Messages } from './transcript';
import { wordsOf } from './words';

interface Props {
  scenario: Scenario;
  route: Route;
}

export function Chat({ scenario, route }: Props) {
  const words = wordsOf(scenario.lang);
  const { lookalike } = scenario;
  if (/^\/(chats|recents|projects?)(\/|$)/.test(route.pathname)) {
    return (
      <main className="replica-main overflow-auto p-6">
        <h1 className="mb-4 text-xl font-semibold">{words.chats}</h1>
        {lookalike === 'file' && <QuotingFile scenario={scenario} />}
      </main>
    );
  }
  const count = scenario.messages || (route.pathname.startsWith('/chat/') ? 4 : 0);
  const pasted = `${words.dialogTitle}\n${words.toggleLabel}\n${words.description}\n${words.accept}`;
  return (
    <main className="replica-main">
      <div className="transcript" data-testid="transcript">
        <div className="transcript-column">
          {count === 0 && lookalike === 'none' && (
            <h1 className="greeting text-xl font-semibold">{words.placeholder}</h1>
          )}
          <Messages count={count} />
          {lookalike === 'quote' && <QuotingMessage scenario={scenario} />}
          {lookalike === 'file' && <QuotingFile scenario={scenario} />}
          {lookalike === 'artifact' && <Artifact />}
          {/* Tests stream an answer into this one; React leaves its children alone. */}
          <div className="assistant-message" data-testid="stream" />
        </div>
      </div>
      <Composer words={words} text={lookalike === 'composer' ? pasted : ''} />
    </main>
  );
}
