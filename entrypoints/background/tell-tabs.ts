// Tells the sentinels in open tabs that an option was changed. A tab without one does not answer, and
// none needs a permission for that.
import browser from 'webextension-polyfill';
import { type Orders, sendMessage } from '@/utils/messages';

/** Resolves once every tab was told; never rejects. */
export async function tellTabs(orders: Pick<Orders, 'holdAccept'>): Promise<void> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  const told = tabs.map(({ id }) => id !== undefined && sendMessage('heed', orders, id));
  await Promise.allSettled(told);
}
