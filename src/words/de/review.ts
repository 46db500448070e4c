export const noAuthor = {
  message: 'Das Konto, das diesen Pull Request eröffnet hat, gibt es nicht mehr.',
  remedy: 'Reichen Sie das Modell mit einem bestehenden Konto ein.',
};

export const otherBranch = {
  message: 'Dieser Pull Request ist für einen anderen Branch als den, den das Leaderboard liest.',
  remedy: 'Eröffnen Sie einen für den Branch, den das Leaderboard liest.',
};

export const noChange = {
  message: 'Dieser Pull Request ändert nichts.',
  remedy: 'Fügen Sie die Datei einer Anfrage hinzu.',
};

export function severalFiles(count: number, names: string) {
  return {
    message: `Dieser Pull Request ändert ${count} Dateien: ${names}${count > 5 ? ', …' : ''}.`,
    remedy:
      'Eröffnen Sie für jedes Modell einen eigenen Pull Request, mit der Datei seiner Anfrage und sonst nichts.',
  };
}

export function deletes(path: string) {
  return {
    message: `Dieser Pull Request löscht „${path}“.`,
    remedy: 'Bitten Sie die Betreiber des Leaderboards, eine Anfrage abzubrechen.',
  };
}

export function outside(path: string, folder: string) {
  return {
    message: `„${path}“ liegt außerhalb des Ordners, in dem das Leaderboard seine Anfragen hält.`,
    remedy: `Legen Sie die Datei unter „${folder}/“ ab.`,
  };
}

export function tooLarge(path: string) {
  return {
    message: `„${path}“ ist zu groß für eine Anfrage.`,
    remedy:
      'Fügen Sie eine Datei hinzu, wie die Einreichungsseite sie macht; sie hat ein- bis zweitausend Zeichen.',
  };
}

export const noRequest = {
  message: 'Die Datei ist keine Anfrage: Sie enthält kein JSON-Objekt.',
  remedy: 'Fügen Sie eine Datei hinzu, wie die Einreichungsseite sie macht.',
};

export function otherPath(given: string, expected: string) {
  return {
    message: `Die Datei liegt bei „${given}“; eine Anfrage für dieses Modell gehört nicht dorthin.`,
    remedy: `Legen Sie sie bei „${expected}“ ab.`,
  };
}

export function otherStatus(given: string) {
  return {
    message: `Die Anfrage hat den Status „${given}“.`,
    remedy: 'Eine neue Anfrage hat den Status „PENDING“.',
  };
}

export function otherSender(given: string, author: string) {
  return {
    message: `Die Anfrage nennt „${given}“ als Absender, den Pull Request hat aber ${author} eröffnet.`,
    remedy: `Setzen Sie „sender“ auf „${author}“.`,
  };
}

export function foreignKeys(names: string) {
  return {
    message: `Die Anfrage hat Schlüssel, die hier keine Anfrage hat: ${names}.`,
    remedy: 'Lassen Sie sie weg.',
  };
}

export const tooOld =
  'Er teilt keinen Commit mit den neuesten Tausenden des Branches, daher lässt sich nicht sagen, was er ändert.';
export const moving = 'Bei jedem Versuch haben andere in den Datensatz geschrieben; er blieb, wie er ist.';

export const refusedComment = 'Diese Einreichung wird nicht angenommen:';
export const refusedNext = 'Sobald das behoben ist, reichen Sie das Modell bitte erneut ein.';

export function takenComment(path: string) {
  return `Vielen Dank, diese Einreichung ist angenommen: Die Anfrage steht im Datensatz, bei \`${path}\`. Sie wurde dort neu geschrieben statt zusammengeführt; darum ist dieser Pull Request geschlossen.`;
}
