import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../../src/config/load.ts';
import { applyCard } from '../../../../src/deploy/card/readme.ts';
import { REPOSITORY, spaceCard, UPLOADED } from '../../../../src/deploy/card/space-card.ts';
import { boardConfig } from '../board-config.ts';

describe('the card of a board', () => {
  it('says what the board itself says', () => {
    expect(spaceCard(boardConfig(), UPLOADED)).toEqual({
      title: 'Board',
      emoji: '🏆',
      colorFrom: 'indigo',
      colorTo: 'blue',
      sdk: 'static',
      app_file: 'index.html',
      app_build_command: null,
      short_description: null,
      thumbnail: null,
      license: null,
      tags: ['leaderboard'],
      datasets: ['org/results', 'org/requests'],
      models: null,
    });
  });

  it('says more where the config does, each thing once', () => {
    const more = `deploy:
  card:
    title: Shown
    tags: [test:public, leaderboard, test:public]
    datasets: [org/prompts, org/results]
    models: [org/judge]
`;
    expect(spaceCard(boardConfig(more), REPOSITORY)).toMatchObject({
      title: 'Shown',
      app_file: 'dist/index.html',
      app_build_command: 'npm run build:space',
      tags: ['test:public', 'leaderboard'],
      datasets: ['org/results', 'org/requests', 'org/prompts'],
      models: ['org/judge'],
    });
  });

  it('is that of an arena where the tags say so', () => {
    expect(spaceCard(boardConfig('deploy: { card: { tags: [arena] } }'), UPLOADED)['tags']).toEqual([
      'arena',
    ]);
  });
});

describe('README.md', () => {
  it('has the card of the board that comes with it (else run `npm run card`)', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(applyCard(readme, spaceCard(loadConfig('content'), REPOSITORY), '')).toBe(readme);
  });

  it('names a command that there is', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(`npm run ${Object.keys(scripts).find((name) => name === 'build:space')}`).toBe(
      REPOSITORY.buildCommand,
    );
  });
});
