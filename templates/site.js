// Carries the reader's place over to another language, loads the search when it is wanted, and
// makes a site that was opened from disk clickable. Every page works without it.
(() => {
  'use strict';
  const settings = document.currentScript.dataset;

  const titles = [...document.querySelectorAll('.prose :is(h2, h3, h4, h5, h6)[id]')];
  const place = () => {
    if (location.hash.length > 1) return location.hash;
    const read = titles.filter((title) => title.getBoundingClientRect().top < innerHeight / 3);
    return scrollY > 0 && read.length ? `#${read.at(-1).id}` : '';
  };
  for (const link of document.querySelectorAll('.languages a')) {
    for (const event of ['pointerdown', 'focus', 'click']) {
      link.addEventListener(event, () => (link.hash = place()));
    }
  }

  if (settings.search) {
    const wanted = ({ target }) => {
      if (target.type !== 'search') return;
      removeEventListener('focusin', wanted);
      const policy = globalThis.trustedTypes?.createPolicy('vade-site', { createScriptURL: (url) => url });
      const script = Object.assign(document.createElement('script'), {
        src: policy ? policy.createScriptURL(settings.search) : settings.search,
        onload: () => target.value && target.dispatchEvent(new Event('input')),
      });
      Object.assign(script.dataset, settings);
      document.head.append(script);
    };
    addEventListener('focusin', wanted);
  }

  if (location.protocol === 'file:') {
    for (const link of document.links) {
      if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
    }
  }
})();
