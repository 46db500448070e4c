import type { Repo } from './repo.ts';

/** What a fine-grained token may do, as `whoami-v2` says it. */
export interface FineGrained {
  /** Public gated repos that its owner has access to. */
  canReadGatedRepos: boolean;
  /** Everywhere: `discussion.write`. */
  global: readonly string[];
  /** `repo.content.read`, `repo.write`, `discussion.write` of one repo, or of all those of a user or an org. */
  scoped: readonly { entity: Entity; permissions: readonly string[] }[];
}

export interface Entity {
  _id?: string;
  type: 'dataset' | 'model' | 'space' | 'user' | 'org';
  name: string;
}

/** Whether it has one of these permissions for a repo, by its own name or its owner's. */
export function permits({ scoped }: FineGrained, { type, id }: Repo, wanted: readonly string[]): boolean {
  return scoped.some(({ entity, permissions }) => {
    const isMeant =
      entity.type === 'user' || entity.type === 'org'
        ? id.startsWith(`${entity.name}/`)
        : `${entity.type}s` === type && entity.name === id;
    return isMeant && wanted.some((permission) => permissions.includes(permission));
  });
}

/** Whether it may make and delete repos of a user or an org. */
export function permitsNamespace({ scoped }: FineGrained, namespace: string): boolean {
  return scoped.some(
    ({ entity: { type, name }, permissions }) =>
      (type === 'user' || type === 'org') && name === namespace && permissions.includes('repo.write'),
  );
}
