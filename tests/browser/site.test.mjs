// The repository's own help centre as its readers meet it, in Debian's Chromium.
// Usage: VADE=<program> node --test site.test.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vade-browser-'));
const repository = new URL('../../', import.meta.url).pathname;
let browser;
let site;

before(async () => {
  execFileSync(process.env.VADE, ['build', repository, '--output', join(folder, 'site')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  site = await serve(join(folder, 'site'));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
});

after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page; errors and policy violations that it reports fail the test at the end. */
async function open(path, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(path.includes('://') ? path : site.origin + path);
  return { page, complaints, close: () => context.close() };
}

/** All pages of the published site, as paths. */
function pages(below = '') {
  const found = [];
  for (const entry of readdirSync(join(folder, 'site', below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...pages(path));
    else if (entry.name.endsWith('.html')) found.push(`/${path.replace(/index\.html$/, '')}`);
  }
  return found.sort();
}

describe('the language switch', () => {
  for (const [to, heading] of [
    ['fr', /facturés/],
    ['nl', /factu/i],
  ]) {
    it(`keeps the question when going to ${to}`, async () => {
      const { page, complaints, close } = await open('/en/providers/faq/#billing');
      await page.click(`nav.languages a[hreflang=${to}]`);
      await page.waitForURL((url) => url.pathname.startsWith(`/${to}/`) && url.hash === '#billing');
      const question = page.locator('#billing');
      assert.match(await question.innerText(), heading);
      const box = await question.boundingBox();
      assert.ok(box.y >= 0 && box.y < 400, `the question is at ${box.y} px`);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  it('leads to the same page without JavaScript', async () => {
    const { page, close } = await open('/en/providers/user-types/', { javaScriptEnabled: false });
    await page.click('nav.languages a[hreflang=nl]');
    assert.match(page.url(), /\/nl\/providers\//);
    assert.equal(await page.getAttribute('html', 'lang'), 'nl');
    await close();
  });
});

describe('search', () => {
  const queries = [
    ['en', 'billed client', '#billing', 'an inflected word'],
    ['en', 'onbording', '', 'a typing error'],
    ['fr', 'facturation', '#billing', 'an inflected word'],
    ['fr', 'remises', '#discounts', 'a plural'],
    ['fr', 'integration', '', 'a word without its accent'],
    ['nl', 'facturen', '', 'a plural'],
  ];
  for (const [locale, query, anchor, what] of queries) {
    it(`finds ${what} (${locale}: ${query}) and leads to the answer`, async () => {
      const before = site.requests.length;
      const { page, complaints, close } = await open(`/${locale}/`);
      await page.waitForLoadState('networkidle');
      const asked = site.requests.slice(before);
      assert.ok(asked.includes(`/${locale}/`));
      assert.deepEqual(
        asked.filter((path) => /^\/(search\/|assets\/search-)/.test(path)),
        [],
        'nothing of the index is loaded before the reader turns to search',
      );
      await page.locator('.site-header input[type=search]').click();
      await page.keyboard.type(query);
      const option = page.locator('[role=option]').first();
      await option.waitFor({ state: 'visible' });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== `/${locale}/`);
      assert.ok(site.requests.slice(before).some((path) => path.startsWith('/search/')));
      if (anchor) assert.equal(new URL(page.url()).hash, anchor);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  it('keeps the query in the address of the search page', async () => {
    const { page, close } = await open('/fr/search/?q=strategie');
    await page.locator('.search-results a').first().waitFor({ state: 'visible' });
    await close();
  });

  /** What the search page says about a query, sentence by sentence. */
  const said = async (path) => {
    const { page, close } = await open(path);
    await page.locator('.search-status p').first().waitFor();
    const sentences = await page.locator('.search-status p').allInnerTexts();
    const tips = await page.locator('.search-tips').isVisible();
    const all = await page.getByRole('region', { name: /All pages and questions|Toutes les pages et questions/ }).isVisible();
    await close();
    return { sentences, tips, all };
  };

  it('counts what it searched for when it corrected the query, and says what was typed', async () => {
    const { sentences, tips, all } = await said('/fr/search/?q=stratgie');
    assert.equal(sentences.length, 2);
    assert.match(sentences[0], /^\d+ résultats pour «\u202Fstratégie\u202F»$/);
    assert.equal(sentences[1], 'Vous avez saisi «\u202Fstratgie\u202F»');
    assert.ok(!tips && !all);
  });

  it('says once that nothing is found, how to go on, and lists all questions', async () => {
    const { sentences, tips, all } = await said('/en/search/?q=xyzzyq');
    assert.deepEqual(sentences, ['No results for “xyzzyq”']);
    assert.ok(tips && all);
  });

  it('names the words that are nowhere beside those that are found', async () => {
    const { sentences } = await said('/en/search/?q=billing+xyzzyq');
    assert.match(sentences[0], /results for “billing xyzzyq”$/);
    assert.equal(sentences[1], 'No page contains: xyzzyq');
  });

  it('finds a qualified word by what it is a kind of (nl: wachtwoord)', async () => {
    const { page, close } = await open('/nl/search/?q=wachtwoord');
    const first = page.locator('.search-results a').first();
    await first.waitFor({ state: 'visible' });
    assert.match(await first.getAttribute('href'), /#locked-out$/);
    await close();
  });

  it('works from a folder on disk', async () => {
    const file = pathToFileURL(join(folder, 'site', 'en', 'index.html')).href;
    const { page, close } = await open(file);
    await page.locator('.site-header input[type=search]').click();
    await page.keyboard.type('discount');
    await page.locator('[role=option]').first().waitFor({ state: 'visible' });
    await close();
  });
});

describe('without JavaScript', () => {
  it('a page reads whole on a phone, menu and search included', async () => {
    const { page, close } = await open('/fr/fournisseurs/questions-frequentes/', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    assert.match(await page.innerText('main'), /remise pour les revendeurs/);
    await page.click('nav.topics summary');
    assert.ok(await page.locator('nav a:visible').count());
    await page.fill('.site-header input[type=search]', 'remise');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/fr/search/' && url.searchParams.get('q') === 'remise');
    assert.ok(await page.locator('.search-all a[href*="#discounts"]').isVisible());
    await close();
  });
});

describe('the layout', () => {
  for (const width of [900, 1024, 1280]) {
    it(`has the languages in one row and shows the whole hint in the field at ${width} px`, async () => {
      const { page, close } = await open('/fr/', { viewport: { width, height: 800 } });
      const tops = await page.$$eval('.languages a', (links) => links.map((link) => link.offsetTop));
      assert.equal(new Set(tops).size, 1);
      const room = await page.$eval('.site-header input', (input) => {
        const style = getComputedStyle(input);
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.font = style.font;
        const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
        return input.clientWidth - padding - canvas.measureText(input.placeholder).width;
      });
      assert.ok(room >= 0, `${room} px`);
      await close();
    });
  }

  it('keeps tables within the column of the text', async () => {
    const { page, close } = await open('/fr/fournisseurs/', { viewport: { width: 1280, height: 800 } });
    const [table, text] = await page.evaluate(() =>
      ['.prose .table table', '.prose > p'].map((name) => document.querySelector(name).getBoundingClientRect().right),
    );
    assert.ok(table <= text + 1, `${table} > ${text}`);
    await close();
  });

  it('shows the diagram whole on a phone', async () => {
    for (const path of ['/en/providers/', '/fr/fournisseurs/', '/nl/providers/']) {
      const { page, close } = await open(path, { viewport: { width: 320, height: 640 } });
      const [needs, has] = await page.$eval('.diagram-drawing', (area) => [area.scrollWidth, area.clientWidth]);
      assert.ok(needs <= has, `${path}: ${needs} > ${has}`);
      await close();
    }
  });
});

/** In the browser: the texts of the page, each with its contrast to what is painted behind it. */
function contrasts() {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  /** The luminance of colours painted over each other (WCAG 2.2), in whatever notation they are. */
  const luminance = (layers) => {
    pen.clearRect(0, 0, 1, 1);
    for (const { colour, opacity } of layers) {
      pen.globalAlpha = opacity;
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const opacityOf = (element) => {
    let opacity = 1;
    for (let at = element; at; at = at.parentElement) opacity *= parseFloat(getComputedStyle(at).opacity);
    return opacity;
  };
  const isDrawn = (element) => element instanceof SVGElement && !(element instanceof SVGSVGElement);
  const layer = (element) => {
    const style = getComputedStyle(element);
    const colour = isDrawn(element) ? style.fill : style.backgroundColor;
    return { colour: colour === 'none' ? 'transparent' : colour, opacity: opacityOf(element) };
  };
  const measure = (element, box, colour, text) => {
    const stack = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const own = stack.indexOf(element);
    if (own < 0) return []; // hidden, or scrolled out of its frame
    const beneath = stack.slice(isDrawn(element) ? own + 1 : own).reverse().map(layer);
    const opacity = opacityOf(element);
    if (opacity === 0) return []; // shown only where the pointer rests
    const back = luminance(beneath);
    const front = luminance([...beneath, { colour, opacity }]);
    const ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
    return [{ text: text.trim().slice(0, 40), ratio }];
  };
  const measured = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const [box] = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    const style = getComputedStyle(text.parentElement);
    const colour = isDrawn(text.parentElement) ? style.fill : style.color;
    if (box) measured.push(...measure(text.parentElement, box, colour, text.data));
  }
  for (const input of document.querySelectorAll('input[placeholder]')) {
    const colour = getComputedStyle(input, '::placeholder').color;
    measured.push(...measure(input, input.getBoundingClientRect(), colour, input.placeholder));
  }
  return measured;
}

describe('the colours', () => {
  for (const colorScheme of ['light', 'dark']) {
    it(`set text off from what is behind it, at least 4.5 : 1 (${colorScheme})`, async () => {
      // High enough for the pages to be seen whole: only what is seen can be hit.
      const { page, close } = await open('/', { colorScheme, viewport: { width: 1280, height: 12000 } });
      for (const [path, least] of [
        ['/', 6],
        ['/en/', 30],
        ['/en/404.html', 5],
        ['/en/providers/faq/', 80],
        ['/fr/fournisseurs/', 80],
        ['/nl/providers/', 80],
        ['/en/search/?q=billing', 20],
        ['/en/search/?q=xyzzyq', 20],
      ]) {
        await page.goto(site.origin + path);
        if (path.includes('?q=')) await page.locator('.search-status p').first().waitFor();
        const found = await page.evaluate(contrasts);
        assert.ok(found.length >= least, `${path}: only ${found.length} texts are seen`);
        assert.deepEqual(found.filter(({ ratio }) => ratio < 4.5), [], path);
      }
      await close();
    });
  }

  it('are told apart by that measure', async () => {
    const { page, close } = await open('/en/', { viewport: { width: 1280, height: 12000 } });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('h1 { color: #808080 !important; background: #fff !important }');
      document.adoptedStyleSheets = [sheet];
    });
    const [heading] = (await page.evaluate(contrasts)).filter(({ ratio }) => ratio < 4.5);
    assert.ok(Math.abs(heading.ratio - 3.95) < 0.01, `${heading.ratio}`);
    await close();
  });
});

describe('every page', () => {
  it('fits into 320 px, complains of nothing and asks no other host', async () => {
    const { page, complaints, close } = await open('/', { viewport: { width: 320, height: 640 } });
    const foreign = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) foreign.push(request.url());
    });
    for (const path of pages()) {
      await page.goto(site.origin + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${path} is ${width} px wide`);
    }
    assert.deepEqual(complaints, []);
    assert.deepEqual(foreign, []);
    await close();
  });

  it('has one h1, unique ids, and pictures with text and size', async () => {
    const { page, close } = await open('/');
    for (const path of pages()) {
      await page.goto(site.origin + path);
      const faults = await page.evaluate(() => {
        const found = [];
        const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
        if (new Set(ids).size !== ids.length) found.push('an id stands twice');
        if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
        for (const image of document.images) {
          if (!image.alt || !image.getAttribute('width')) found.push(`picture ${image.src}`);
        }
        if (document.querySelector('[style], style, script:not([src]):not([type])')) {
          found.push('inline style or script');
        }
        return found;
      });
      assert.deepEqual(faults, [], path);
    }
    await close();
  });
});
