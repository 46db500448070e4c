import { z } from 'zod';
import { isHubId, isSiteAddress, isWebAddress } from '../../domain/web-address.ts';

// A message in these schemas is what is allowed: it stands behind "must be".

export const text = z.string().regex(/\S/, 'text that is not blank');

export const webAddress = z
  .string()
  .refine(isWebAddress, 'an address that starts with https:// or http://')
  .meta({ pattern: '^https?://' });

export const siteAddress = z
  .string()
  .refine(isSiteAddress, 'an address such as https://example.org/board, without a query, a # or a password')
  .meta({ pattern: '^https?://' });

export const hubId = z
  .string()
  .refine(isHubId, {
    error: 'the name of a dataset on the Hub, written org/name',
    params: { hint: 'It is what stands after "/datasets/" in the address of the dataset.' },
  })
  .meta({ pattern: '^[^/\\s:]+/[^/\\s:]+$' });
