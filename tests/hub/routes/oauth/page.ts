import type { Authorization } from '../../oauth/oauth-book.ts';
import type { Reply } from '../../reply.ts';
import { getUserName, type TokenGrant } from '../../state.ts';

/** No page of another site may show it: a visitor could be made to agree to what cannot be seen. */
export const UNFRAMED = {
  'X-Frame-Options': 'DENY',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Asks the visitor, who answers with "Authorize" or "Cancel". */
export function consentPage({ clientId, scopes }: Authorization, ticket: string, visitor: TokenGrant): Reply {
  return html(
    200,
    'Sign in',
    `<p>The app <b>${escape(clientId)}</b> wants to act for you, ${escape(getUserName(visitor))}. It asks for:</p>
<ul>${scopes.map((scope) => `<li>${escape(scope)}</li>`).join('')}</ul>
<form method="post" action="/oauth/authorize">
<input type="hidden" name="ticket" value="${ticket}">
<button name="decision" value="authorize">Authorize</button>
<button name="decision" value="cancel">Cancel</button>
</form>`,
  );
}

/** Says why there is nothing to agree to, and leads nowhere. */
export function refusalPage(why: string): Reply {
  return html(400, 'This sign-in cannot go on', `<p>${escape(why)}</p>`);
}

function html(status: number, title: string, content: string): Reply {
  const page = `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${content}`;
  return {
    status,
    headers: { ...UNFRAMED, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    body: Buffer.from(page),
  };
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
