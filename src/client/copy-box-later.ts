const load = () => void import('./copy-box.ts');

// Nobody copies before.
for (const sign of ['scroll', 'pointermove', 'keydown']) addEventListener(sign, load, { once: true });
