import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { andThen, instead, status } from '../hub/fault.ts';
import { writeText } from '../site/text-file.ts';
import { checkSecrets } from '../../src/deploy/upload/secret-check.ts';
import { textFile } from '../../src/deploy/upload/site-folder.ts';
import { DeployFixture, SPACE } from './deploy-fixture.ts';

const fixture = new DeployFixture();
const MANY = { version: 1, pages: 120 };
const OPEN = /^POST .*\/discussions$/;

describe('a deploy is refused', () => {
  it('when the token may open no pull request, with the way without one', async () => {
    fixture.hub.addFault({ when: OPEN, times: Infinity, around: instead(status(403)) });
    await expect(fixture.deploy(MANY)).rejects.toMatchObject({
      message:
        'The site was not published: this HF_TOKEN may open or merge no pull request on the Space "org/board", or they are switched off there; and the site is too large for one commit.',
      hint: 'Give the token the permissions to write there and to open pull requests ("Interact with discussions / Open pull requests"), or add `--in-place`: several commits, between which visitors may see pages of both sites.',
    });
    expect(await fixture.deploy(MANY, { isInPlace: true })).toMatchObject({ kind: 'published' });
  });

  it('when somebody pushes again and again, with nothing of it served', async () => {
    await fixture.deploy({ version: 1, pages: 1 });
    let pushes = 0;
    const push = andThen(() => {
      pushes += 1;
      fixture.hub.commit(SPACE, { 'theirs.txt': String(pushes) }, { type: 'spaces' });
    });
    fixture.hub.addFault({ when: OPEN, times: Infinity, fault: push });
    await expect(fixture.deploy({ ...MANY, version: 2 })).rejects.toMatchObject({
      code: 'hub-busy',
      message:
        'The site was not published whole: the Space "org/board" has changed 5 times while it was prepared.',
      hint: 'Find out who else pushes there, and deploy again.',
    });
    expect(pushes).toBe(5);
    expect(fixture.served()['index.html']).toContain('version 1');
    expect(fixture.waiting()).toEqual([]);
  });

  it('when the site is replaced while it is uploaded', async () => {
    const site = { version: 1, pages: 3 };
    fixture.hub.createRepo(SPACE, { type: 'spaces' });
    fixture.hub.addFault({
      when: /^POST .*\/paths-info\//,
      fault: andThen(() => writeText(fixture.write(site), 'index.html', 'another build')),
    });
    fixture.hub.addFault({
      when: /^GET .*\/tree\//,
      fault: andThen(() => writeText(fixture.write(site), 'index.html', 'another build')),
    });
    await expect(fixture.deploy(site)).rejects.toMatchObject({
      message: '"index.html" of the site has changed while it was being uploaded.',
      hint: 'Another build has replaced the site. Deploy again when it has ended.',
    });
    expect(readdirSync(path.join(fixture.folder))).toHaveLength(1);
    expect(fixture.titles()).toEqual([]);
  });

  it.each([
    [401, 'The Space "org/board" does not exist, and this HF_TOKEN may not make it: http://hub answers 401.'],
    [500, '"A new Space" was not written to the Space "org/board": http://hub answers 500.'],
  ])('when the Space cannot be made: %i', async (code, message) => {
    fixture.hub.addFault({ when: /repos\/create/, times: Infinity, around: instead(status(code)) });
    const error: unknown = await fixture.deploy(MANY).catch((reason: unknown) => reason);
    expect(error instanceof Error && error.message.replace(fixture.hub.endpoint, 'http://hub')).toBe(message);
  });

  it('when many files hold what looks like a token, of which ten are named', () => {
    const site = Array.from({ length: 12 }, (_, index) => textFile(`${index}.html`, `hf_${'x'.repeat(20)}`));
    const check = () => checkSecrets(site, []);
    expect(check).toThrow(/^- 9\.html: hf_…\nand 2 more files$/m);
    expect(() => checkSecrets([textFile('a.html', 'short: secret')], ['secret'])).not.toThrow();
  });
});
