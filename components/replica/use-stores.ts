// The account and the address as React sees them: rendered anew whenever they change.
import { useSyncExternalStore } from 'react';
import type { Account, AccountState } from './account';
import { type Route, type Router, routeOf } from './router';

export function useAccount(account: Account): AccountState {
  return useSyncExternalStore(account.subscribe, account.state);
}

export function useRoute(router: Router): Route {
  return routeOf(useSyncExternalStore(router.subscribe, router.path));
}
