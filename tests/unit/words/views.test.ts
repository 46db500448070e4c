import { describe, expect, it } from 'vitest';
import * as german from '../../../src/words/de/views.ts';
import * as english from '../../../src/words/en/views.ts';

const counts = { models: 4, ranked: 3, tasks: 2, allTasks: 3 };
const one = { models: 1, ranked: 1, tasks: 1, allTasks: 1 };

describe('sentence', () => {
  it('says which models a view ranks, and on what', () => {
    const conditions = [
      english.atMost(english.inSentence('Params'), '7'),
      english.oneOf('license', ['mit', 'gpl', 'ccby']),
    ];
    expect(english.sentence(counts, conditions, 'win rate')).toBe(
      'Ranked by the win rate among 3 of the 4 models with params of at most 7 and license mit, gpl or ccby, on 2 of 3 tasks.',
    );
    expect(english.sentence(one, [], null)).toBe('Ranked among the one model, on the one task.');
    expect(english.sentence({ ...one, ranked: 0 }, [], null)).toBe(
      'The one model is not ranked, on the one task.',
    );
    expect(english.sentence({ ...counts, models: 0, ranked: 0 }, ['open: yes'], null)).toBe(
      'The board has no model with open: yes.',
    );
  });

  it('says it in German', () => {
    const conditions = [
      german.atMost(german.inSentence('Parameter'), '7'),
      german.oneOf('Lizenz', ['mit', 'gpl', 'ccby']),
    ];
    expect(german.sentence(counts, conditions, 'Borda-Wert')).toBe(
      'Rangfolge von 3 der 4 Modelle (Parameter: höchstens 7; Lizenz: mit, gpl oder ccby) in 2 von 3 Aufgaben, nach dem Borda-Wert.',
    );
    expect(german.sentence({ ...counts, ranked: 4, tasks: 3 }, [], null)).toBe(
      'Rangfolge aller 4 Modelle in allen 3 Aufgaben.',
    );
    expect(german.sentence({ ...counts, ranked: 0 }, [], null)).toBe(
      'Von allen 4 Modellen hat in 2 von 3 Aufgaben keines einen Rang.',
    );
    expect(german.sentence(one, [], null)).toBe('Rangfolge des einen Modells in der einen Aufgabe.');
    expect(german.sentence({ ...one, ranked: 0 }, [], null)).toBe(
      'Das eine Modell hat in der einen Aufgabe keinen Rang.',
    );
    expect(german.sentence({ ...counts, models: 0, ranked: 0 }, ['Offen: ja'], null)).toBe(
      'Die Rangliste hat kein solches Modell (Offen: ja).',
    );
  });
});
