// Carries the reader's place over to another language, loads the search when it is wanted, and
// makes a site that was opened from disk clickable. Every page works without it.
(() => {
  'use strict';
  const settings = document.currentScript.dataset;

  // The switcher stands at the top: who scrolls up to it still means the section they rested at.
  const titles = [...document.querySelectorAll('.prose :is(h2, h3, h4, h5, h6)[id]')];
  const seen = () => {
    if (!scrollY) return '';
    const isEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    const line = isEnd ? innerHeight : innerHeight / 3;
    return titles.findLast((title) => title.getBoundingClientRect().top < line)?.id ?? '';
  };
  let rested = '';
  let resting;
  addEventListener('scroll', () => {
    clearTimeout(resting);
    resting = setTimeout(() => (rested = seen()), 1000);
  }, { passive: true });
  const place = () => location.hash || seen() || rested;
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
