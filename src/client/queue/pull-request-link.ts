import { pullRequest } from '#words/queue-finder.ts';
import { isWebAddress } from '../../domain/web-address.ts';
import { element } from '../element.ts';

/** A link to a pull request, by its number; a text where its address is none. */
export function pullRequestLink(address: string): Node | string {
  const name = pullRequest(address.split('/').at(-1) ?? '');
  return isWebAddress(address) ? element('a', { href: address, rel: 'noopener' }, name) : name;
}
