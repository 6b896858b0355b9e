// Carries the reader's place over to another language, and makes a site that was opened from disk
// clickable. Every page works without it.
'use strict';
const titles = [...document.querySelectorAll('.prose :is(h2, h3, h4, h5, h6)[id]')];
const place = () => {
  if (location.hash.length > 1) return location.hash;
  const read = titles.filter((title) => title.getBoundingClientRect().top < innerHeight / 3);
  return scrollY > 0 && read.length ? '#' + read[read.length - 1].id : '';
};
for (const link of document.querySelectorAll('.languages a')) {
  const go = () => { link.hash = place(); };
  for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, go);
}
if (location.protocol === 'file:') {
  for (const link of document.links) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
  }
}
