// Loaded in the head of every page.

// Before the first paint, so that a chosen theme never flashes.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const stored = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null; // Storage may be forbidden: the theme then lasts for the page.
    }
  };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches);
  const show = () => {
    for (const button of document.querySelectorAll('button.theme')) {
      button.setAttribute('aria-pressed', String(isDark()));
    }
  };

  root.dataset.js = '';
  const theme = stored();
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  dark.addEventListener('change', show);
  document.addEventListener('DOMContentLoaded', show);
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('button.theme')) return;
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // The same.
    }
    show();
  });
})();

// The Hub refuses to be framed, as most sites do, and the frame of a Space may not replace the page around it: what
// leads out of a framed site opens a tab of its own.
if (self !== top) {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (!link || link.origin === location.origin) return;
    link.target = '_blank';
    link.relList.add('noopener');
  });
}
