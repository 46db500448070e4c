import type { Config } from '../../config/config.ts';
import { nearestSpelling } from '../../domain/spelling.ts';
import { getSpaceUrl } from '../../domain/site-address.ts';
import type { Advice } from './advice.ts';
import { licences } from './licences.ts';
import { adviseOnReadme } from './on-readme.ts';
import { adviseOnMissingTags, adviseOnTags } from './on-tags.ts';

/**
 * All that could be better about how a site is published.
 *
 * @param readme the README.md of the site's own repository; null where there is none, or where it is not this board's.
 */
export function adviseOnDeploy(config: Config, readme: string | null): Advice[] {
  const { card, space } = config.deploy;
  const onReadme = readme === null ? null : adviseOnReadme(config, readme);
  return [
    ...adviseOnAddress(config),
    ...adviseOnPromise(config),
    ...adviseOnTags(card.tags),
    ...(space !== null || onReadme !== null ? adviseOnMissingTags(card.tags) : []),
    ...adviseOnLicence(card.license),
    ...adviseOnThumbnail(card.thumbnail),
    ...(onReadme ?? []),
  ];
}

function adviseOnAddress({ url, deploy: { space } }: Config): Advice[] {
  if (url === null && space !== null && getSpaceUrl(space) === null) {
    return [
      {
        key: 'url',
        message: `The name of the Space "${space}" is too long for a host name, so only the Hub knows the address of the site.`,
        remedy: 'Write it into `url`; without it pages have no canonical link, and there is no sitemap.',
      },
    ];
  }
  const page = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/spaces\/([^/]+\/[^/]+)/.exec(
    url ?? '',
  )?.[1];
  if (page !== undefined) {
    return [
      {
        key: 'url',
        message: "It names the Space's page on the Hub, which shows the site in a frame.",
        remedy: `Write the site's own address, ${getSpaceUrl(page) ?? 'which the Hub tells under "Embed this Space"'}.`,
      },
    ];
  }
  const label = /^https?:\/\/([^./]+)\.hf\.space(?:\/|$)/.exec(url ?? '')?.[1];
  if (label === undefined) return [];
  return [
    {
      key: 'url',
      message: 'It is the address of a Space that runs a program, and a static one has another.',
      remedy: `Write https://${label}.static.hf.space/.`,
    },
  ];
}

function adviseOnPromise({ datasets: { results, requests }, deploy: { rebuildHours } }: Config): Advice[] {
  if (rebuildHours === null || results.kind === 'hub' || requests?.kind === 'hub') return [];
  return [
    {
      key: 'deploy.rebuild_hours',
      message: 'It promises how soon new data are on the site, and no dataset is on the Hub.',
      remedy: 'Take it out, or read the datasets from the Hub.',
    },
  ];
}

function adviseOnLicence(license: string | null): Advice[] {
  if (license === null || licences.includes(license)) return [];
  const nearest = nearestSpelling(license, licences);
  return [
    {
      key: 'deploy.card.license',
      message: `The Hub knows no licence "${license}".`,
      remedy:
        nearest === null
          ? 'Write `other`, or the name that the Hub gives it.'
          : `The nearest that it knows is \`${nearest}\`.`,
    },
  ];
}

function adviseOnThumbnail(thumbnail: string | null): Advice[] {
  if (thumbnail === null || thumbnail.startsWith('https://')) return [];
  return [
    {
      key: 'deploy.card.thumbnail',
      message: 'The picture is not at an https address, so the Hub and others do not show it.',
      remedy: 'Put it where https serves it, for example into the Space itself.',
    },
  ];
}
