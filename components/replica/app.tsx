// The site around its surfaces: routes, what mounts when, what waits for account data.
import { CSPProvider } from '@base-ui/react/csp-provider';
import { useEffect, useState } from 'react';
import type { Account } from './account';
import { Chat } from './chat';
import { CreateAccount } from './create-account';
import { Cookies } from './lookalikes/cookies';
import { NearDialog } from './lookalikes/near-dialogs';
import { SharedPage } from './lookalikes/quoted';
import { Onboarding } from './onboarding';
import type { Route, Router } from './router';
import type { Scenario } from './scenario';
import { PRIVACY_SECTION, SettingsModal, SettingsPage } from './settings';
import { Sidebar } from './sidebar';
import { TermsPopup } from './terms-popup';
import { useAccount, useRoute } from './use-stores';
import { wordsOf } from './words';
import './replica.css';

export interface ReplicaAppProps {
  scenario: Scenario;
  account: Account;
  router: Router;
  /** False closes the pop-up without any event. */
  popupWanted?: boolean;
}

export function ReplicaApp({ scenario, account, router, popupWanted = true }: ReplicaAppProps) {
  const route = useRoute(router);
  const loaded = useLoaded(scenario.delay);
  const words = wordsOf(scenario.lang);
  useStartingRoute(scenario, router);
  const shared = { scenario, account, router };

  if (scenario.lookalike === 'checkboxes') {
    return <CreateAccount scenario={scenario} onContinue={() => router.push('/onboarding')} />;
  }
  if (route.pathname === '/onboarding') {
    if (!loaded) return null;
    return (
      <Onboarding scenario={scenario} account={account} onContinue={() => router.push('/new')} />
    );
  }
  const { section, settingsAs } = route;
  return (
    // Base UI must not write style elements: the page's policy forbids them.
    <CSPProvider disableStyleElements>
      <div className="replica-app replica-text">
        <Sidebar words={words} router={router} />
        {section && settingsAs === 'page' ? (
          <SettingsPage key={section} {...shared} section={loaded ? section : ''} />
        ) : scenario.lookalike === 'shared' ? (
          <SharedPage scenario={scenario} />
        ) : (
          <Chat scenario={scenario} route={route} />
        )}
      </div>
      {loaded && section && settingsAs === 'modal' && (
        <SettingsModal
          {...shared}
          section={section}
          onClose={() => router.push(router.path().replace(/#.*/, ''))}
        />
      )}
      {loaded && scenario.lookalike === 'cookies' && <Cookies words={words} />}
      {loaded && <NearDialog scenario={scenario} />}
      {loaded && scenario.surface === 'popup' && (
        <PopupOnRoute {...shared} route={route} wanted={popupWanted} />
      )}
    </CSPProvider>
  );
}

interface PopupOnRouteProps {
  scenario: Scenario;
  account: Account;
  route: Route;
  wanted: boolean;
}

/** The pop-up is mounted anew on every route, until it is decided or put off. */
function PopupOnRoute({ scenario, account, route, wanted }: PopupOnRouteProps) {
  const { decided } = useAccount(account);
  const [closedOn, setClosedOn] = useState<string>();
  const { pathname, section } = route;
  if (section === 'billing') return null;
  // Where it was closed it stays mounted: its closing takes a moment.
  if (closedOn !== undefined && closedOn !== pathname) return null;
  return (
    <TermsPopup
      key={pathname}
      scenario={scenario}
      account={account}
      wanted={wanted && !decided}
      onClose={() => setClosedOn(pathname)}
    />
  );
}

/** Account data arrives `delay` ms after the app. */
function useLoaded(delay: number): boolean {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLoaded(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return loaded;
}

/** Goes where the scenario's surface lives, and turns the settings page into the modal if asked. */
function useStartingRoute({ surface, settingsAs }: Scenario, router: Router) {
  const { section, settingsAs: shownAs, pathname } = useRoute(router);
  useEffect(() => {
    const { search } = new URL(router.path(), 'https://replica.invalid');
    if (settingsAs === 'modal' && section && shownAs === 'page') {
      router.replace(`/new${search}#settings/${section}`);
    }
  }, [router, settingsAs, section, shownAs]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it starts
  useEffect(() => {
    const { search } = new URL(router.path(), 'https://replica.invalid');
    if (surface === 'settings' && !section) {
      const modal = settingsAs === 'modal';
      router.replace(
        modal
          ? `/new${search}#settings/${PRIVACY_SECTION}`
          : `/settings/${PRIVACY_SECTION}${search}`,
      );
    }
    if (surface === 'onboarding' && pathname !== '/onboarding') {
      router.replace(`/onboarding${search}`);
    }
  }, []);
}
