import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { imageHtml } from '../../../src/report/html/page.js';
import { imageWithoutSecrets } from '../../../src/report/image/without-secrets.js';
import { chromiumPath, openChromium } from '../../harness/chromium.js';
import { manyFiles } from './many-files.js';
import { findings, hostileNames, inBase, sample } from './sample.js';

describe('the HTML report in a browser', function () {
  this.timeout(120_000);
  const executable = chromiumPath;
  if (executable === null) {
    it('needs the browser', () => {
      process.stderr.write('\nNOT TESTED: there is no chromium on PATH, so nothing shows that the HTML report works. Install Debian\'s package.\n');
      expect(process.env['CI'], 'a run in CI has to install chromium').to.equal(undefined);
    });
    return;
  }

  const folder = mkdtempSync(join(tmpdir(), 'imglint-html-'));
  const file = join(folder, 'report #1.html');
  let html = '';
  let browser: Browser;
  /** What a page should never do: say something on its console, ask for something, ask the user. */
  let trouble: string[] = [];
  before(async () => {
    browser = await openChromium(executable);
    html = await imageHtml(imageWithoutSecrets(await sample(), []), findings, '1.2.3');
    writeFileSync(file, html);
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => { trouble = []; });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(trouble).to.deep.equal([]);
  });

  async function open(options: BrowserContextOptions = {}, path = file, early = '', sign = '.cell'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    const page = await context.newPage();
    const address = pathToFileURL(path).href;
    page.on('console', (message) => { trouble.push(`console: ${message.text()}`); });
    page.on('pageerror', (error) => { trouble.push(`error: ${error.message}`); });
    page.on('dialog', (dialog) => { trouble.push(`dialog: ${dialog.message()}`); });
    page.on('request', (request) => { if (request.url() !== address) trouble.push(`request: ${request.url()}`); });
    await page.addInitScript(early);
    await page.goto(address);
    await page.locator(sign).first().waitFor();
    return page;
  }

  const here = (page: Page): Promise<readonly string[]> => page.getByRole('navigation', { name: 'Folder' }).getByRole('button').allTextContents();
  /** Looks at every frame, after the page has been told what changed (HTML, "update the rendering"). */
  const until = (page: Page, condition: string): Promise<unknown> => page.evaluate(`(async () => { do await new Promise(requestAnimationFrame); while (!(${condition})); })()`);
  const rowsOf = async (page: Page): Promise<readonly string[]> => page.locator('.contents tbody th').allTextContents();
  /** A part of the map, by how its name begins. */
  const cell = (page: Page, name: string) => page.locator(`.cell[aria-label^="${name},"]`);
  const focused = (page: Page): Promise<string> => page.locator('*:focus').first().getAttribute('aria-label').then((label) => label ?? '');

  it('opens from the disk and says what the image is', async () => {
    const page = await open();
    expect(await page.title()).to.equal('app.tar · imglint');
    expect(await page.getByRole('heading').allTextContents()).to.deep.equal(['app.tar', 'Files', 'Layers and Dockerfile', 'Waste', 'Findings']);
    expect(await page.locator('.facts').textContent()).to.include('7.3 MB').and.include('linux/amd64');
    expect(await rowsOf(page)).to.deep.equal(['usr/', 'srv/', 'etc/']);
    await page.getByText('Configuration', { exact: true }).click();
    expect(await page.locator('.config').textContent()).to.include('DB_PASSWORD=********');
  });

  it('goes into folders by mouse, and out by the breadcrumb', async () => {
    const page = await open();
    await cell(page, 'usr').click();
    expect(await here(page)).to.deep.equal(['/', 'usr']);
    expect(await rowsOf(page)).to.deep.equal(['lib/', 'bin/']);
    await cell(page, 'bin').click();
    await cell(page, 'thing').click();
    expect(await here(page)).to.deep.equal(['/', 'usr', 'bin']);
    expect(await page.locator('.details').textContent()).to.match(/^\/usr\/bin\/thing1\.0 MB · 23\.3 % of the image · 50\.0 % of this folder · filelayer 2, lines 5 to 6 of the DockerfileRUN make thing$/);
    await page.getByRole('navigation', { name: 'Folder' }).getByRole('button', { name: '/' }).click();
    expect(await here(page)).to.deep.equal(['/']);
    await page.locator('.contents').getByRole('button', { name: 'srv/' }).click();
    expect(await here(page)).to.deep.equal(['/', 'srv']);
  });

  it('goes by keyboard alone', async () => {
    const page = await open();
    await cell(page, 'usr').focus();
    expect(await focused(page)).to.equal('usr, folder, 4.1 MB, 95.3 % of the image, mostly layer 0, line 1');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).to.match(/^srv, folder, 200\.0 kB, .*, mostly layer 2, lines 5 to 6$/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    expect(await focused(page)).to.match(/^lib, /);
    await page.keyboard.press('End');
    expect(await focused(page)).to.match(/^bin, /);
    await page.keyboard.press('Home');
    expect(await focused(page)).to.match(/^lib, /);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await here(page)).to.deep.equal(['/', 'usr', 'bin']);
    expect(await focused(page)).to.match(/^(copy|thing), file, 1\.0 MB, /);
    await page.keyboard.press('Escape');
    expect([await here(page), await focused(page)]).to.deep.equal([['/', 'usr'], 'bin, folder, 2.0 MB, 46.5 % of the image, mostly layer 2, lines 5 to 6']);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect([await here(page), (await focused(page)).slice(0, 4)]).to.deep.equal([['/'], 'usr,']);
  });

  it('says what is under the pointer', async () => {
    const page = await open();
    await cell(page, 'usr').hover({ position: { x: 20, y: 8 } });
    expect(await page.locator('.tip').textContent()).to.include('/usr').and.include('4.1 MB').and.include('95.3 %');
    await page.getByRole('heading', { name: 'Findings' }).hover();
    expect(await page.locator('.tip').isHidden()).to.equal(true);
  });

  it('links lines and layers both ways', async () => {
    const page = await open();
    const [line, layer] = [page.getByRole('button', { name: 'lines 5 to 6, layer 2, added 2.2 MB' }), page.locator('.layer').nth(2)];
    await line.hover();
    expect(await layer.getAttribute('class')).to.include('pointed');
    await layer.focus();
    expect(await line.getAttribute('class')).to.include('pointed');
    await page.keyboard.press('Enter');
    expect([await line.getAttribute('aria-pressed'), await layer.getAttribute('aria-pressed'), await page.locator('.chip').nth(2).getAttribute('aria-pressed')]).to.deep.equal(['true', 'true', 'true']);
    await page.getByRole('button', { name: 'show all layers' }).click();
    expect(await line.getAttribute('aria-pressed')).to.equal('false');
    await page.getByRole('button', { name: 'line 3, layer 1, added 3.0 MB, 3.0 MB of it dead' }).click();
    expect(await page.locator('.layer').nth(1).getAttribute('aria-pressed')).to.equal('true');
  });

  it('picks a layer out of the picture', async () => {
    const page = await open({ colorScheme: 'light' });
    const pixel = (): Promise<unknown> => page.evaluate(`(() => {
      const copy = document.createElement('canvas').getContext('2d');
      copy.drawImage(document.querySelector('canvas'), 200, 400, 1, 1, 0, 0, 1, 1);
      return [...copy.getImageData(0, 0, 1, 1).data];
    })()`);
    await cell(page, 'usr').click();
    await cell(page, 'lib').click();
    const before = await pixel();
    expect(before, 'the colour of the base').to.deep.equal([0xd3, 0xd6, 0xdc, 255]);
    await page.locator('.chip').nth(2).click();
    expect(await pixel()).not.to.deep.equal(before);
    await page.locator('.chip').nth(0).click();
    expect(await pixel()).to.deep.equal(before);
  });

  it('searches while one types', async () => {
    const page = await open();
    const field = page.getByRole('searchbox', { name: 'Search paths' });
    await field.fill('THING');
    expect(await page.locator('#found-count').textContent()).to.equal('1 path, 1.0 MB');
    await field.press('Enter');
    expect([await here(page), await page.locator('.details .path').textContent()]).to.deep.equal([['/', 'usr', 'bin'], '/usr/bin/thing']);
    await field.fill('lib');
    await field.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect([await here(page), await page.locator('.details .path').textContent()]).to.deep.equal([['/', 'usr', 'lib'], '/usr/lib/libc.so']);
    await field.fill('no such thing');
    expect(await page.locator('#found-count').textContent()).to.equal('Nothing is found');
    await field.press('Escape');
    expect([await field.inputValue(), await page.locator('.found').isHidden()]).to.deep.equal(['', true]);
  });

  it('shows what is dead, and what is there twice', async () => {
    const page = await open();
    const waste = page.getByRole('region', { name: 'Waste' });
    expect(await waste.textContent()).to.include('3.0 MB can be taken back; ').and.include('1.0 MB').and.include('dive counts otherwise');
    await waste.getByRole('button', { name: '/usr/bin/copy' }).click();
    expect([await here(page), await page.locator('.details .path').textContent()]).to.deep.equal([['/', 'usr', 'bin'], '/usr/bin/copy']);
    expect(await waste.getByRole('button', { name: '/srv/a' }).count(), 'what is gone is on no map').to.equal(0);
    expect(await waste.getByRole('row', { name: '/srv/a' }).textContent()).to.match(/^\/srv\/a3\.0 MB1 deleted later by 3/);
  });

  it('leads from a finding to its line and its path, and only to web pages', async () => {
    const page = await open();
    const region = page.getByRole('region', { name: 'Findings' });
    const links = await region.getByRole('link').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).to.deep.equal(['https://imglint.example/no-latest-tag']);
    await region.getByRole('button', { name: 'line 3' }).click();
    expect(await focused(page)).to.match(/^line 3, /);
    await region.getByRole('button', { name: '/usr/bin/thing' }).click();
    expect(await here(page)).to.deep.equal(['/', 'usr', 'bin']);
    expect(await page.locator('.dockerfile .note').allTextContents()).to.deep.equal(['warning layer 1 keeps 3.0 MB that </script><img src=x onerror=alert(1)> takes away image-no-deleted-files, 3.0 MB']);
    await region.getByRole('button', { name: 'warning 1' }).click();
    expect(await region.getByRole('listitem').allTextContents()).to.deep.equal(['errorthe image runs as rootimage-non-root-userconfiguration']);
  });

  it('keeps apart what came with the base image', async () => {
    const based = join(folder, 'based.html');
    writeFileSync(based, await imageHtml(imageWithoutSecrets(await sample(), []), [inBase, ...findings], '1.2.3'));
    const page = await open({}, based);
    const region = page.getByRole('region', { name: 'Findings' });
    const [own, base] = [region.getByRole('list').first(), region.getByRole('list', { name: 'In the base image' })];
    const rules = (list: typeof own): Promise<readonly string[]> => list.locator('> li > .places').allTextContents();
    expect([await rules(own), await rules(base)]).to.deep.equal([['image-no-deleted-filesline 31 layer 1', 'image-non-root-userconfiguration'], ['image-no-setuidline 10 layer 0']]);
    expect(await page.locator('.dockerfile .note.info').allTextContents()).to.deep.equal(['info whoever starts su has the rights of its owner image-no-setuid, in the base image']);
    await region.getByRole('button', { name: 'info 1' }).click();
    expect([await region.getByRole('heading').allTextContents(), await base.count()]).to.deep.equal([['Findings'], 0]);
  });

  it('follows the system\'s theme until somebody chooses', async () => {
    const page = await open({ colorScheme: 'dark' });
    const paper = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const system = async (colorScheme: 'light' | 'dark'): Promise<void> => {
      await page.emulateMedia({ colorScheme });
      await until(page, `matchMedia("(prefers-color-scheme: ${colorScheme})").matches`);
    };
    const [light, dark] = ['rgb(248, 248, 246)', 'rgb(20, 22, 26)'];
    expect(await paper()).to.equal(dark);
    await system('light');
    // The query is answered before the page is painted anew.
    await until(page, `getComputedStyle(document.body).backgroundColor === "${light}"`);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    expect(await paper()).to.equal(dark);
    await system('dark');
    await system('light');
    expect(await paper()).to.equal(dark);
    for (const [event, theme] of [['beforeprint', 'light'], ['afterprint', 'dark']] as const) {
      await page.evaluate(`dispatchEvent(new Event('${event}'))`);
      expect(await page.locator('html').getAttribute('data-theme'), event).to.equal(theme);
    }
  });

  it('takes no harm from names', async () => {
    const page = await open();
    await cell(page, 'srv').click();
    await cell(page, 'hostile').click();
    const names = await rowsOf(page);
    expect(names).to.have.length(hostileNames.length).and.include.members(['<img src=x onerror=alert(1)>', '\\u{202e}gnp.exe', 'line\\x0abreak', '"><b>', '&amp;', '\\u{2028}', '<!--']);
    await page.getByRole('searchbox').fill('<img');
    expect(await page.locator('#found').textContent()).to.include('<img src=x onerror=alert(1)>');
    for (const one of await page.locator('.cell').all()) await one.hover();
    expect(await page.evaluate('document.images.length + document.querySelectorAll("b").length')).to.equal(0);
  });

  it('lets nothing into the page that is not its own', async () => {
    const page = await open();
    const said = await page.evaluate(`(() => {
      const tried = [];
      try { document.body.innerHTML = '<b>x</b>'; tried.push('markup'); } catch { tried.push('refused'); }
      return tried;
    })()`);
    expect(said).to.deep.equal(['refused']);
    // The browser says so on the console, which is what this is about.
    expect(trouble).to.have.length(1);
    trouble = [];
  });

  it('moves nothing where motion is not wanted', async () => {
    const count = 'globalThis.moved = 0; const move = Element.prototype.animate; Element.prototype.animate = function (...all) { moved++; return move.apply(this, all); };';
    for (const [reducedMotion, moved] of [['reduce', 0], ['no-preference', 1]] as const) {
      const page = await open({ reducedMotion }, file, count);
      await cell(page, 'usr').click();
      expect([await here(page), await page.evaluate('moved')]).to.deep.equal([['/', 'usr'], moved]);
    }
  });

  it('fits a narrow window, and a wide one that becomes narrow', async () => {
    const page = await open({ viewport: { width: 400, height: 800 } });
    const tooWide = (): Promise<unknown> => page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(await tooWide()).to.equal(0);
    await page.setViewportSize({ width: 1400, height: 900 });
    await until(page, 'document.querySelector("canvas").width > 1000');
    await page.setViewportSize({ width: 340, height: 800 });
    await until(page, 'document.querySelector("canvas").width < 340');
    expect(await tooWide()).to.equal(0);
  });

  it('tells a screen reader of every part', async () => {
    const page = await open();
    const tree = await page.locator('body').ariaSnapshot();
    for (const part of ['- banner:', '- main:', '- contentinfo:', 'navigation "Parts of this report"', 'group "Map of the folder', 'button "usr, folder, 4.1 MB', 'table "Contents of /"', 'group "Layers"', 'search:', 'group "Lines of Dockerfile"', 'region "Waste"']) {
      expect(tree).to.include(part);
    }
    expect(tree).not.to.match(/- button(?: \[[^\]]*\])*\s*$/m);
  });

  it('opens where nothing is known of the files', async () => {
    const empty = join(folder, 'empty.html');
    writeFileSync(empty, html.replace(/"tree":\{.*?\}/s, () => `"tree":${JSON.stringify(manyFiles(0, 0))}`).replace('"knowsFiles":true', '"knowsFiles":false'));
    const page = await open({}, empty, '', '.empty');
    expect(await page.locator('.empty').textContent()).to.include('were not read');
    expect([await here(page), await rowsOf(page)]).to.deep.equal([['/'], []]);
    await page.getByRole('searchbox').fill('x');
    expect(await page.locator('#found-count').textContent()).to.equal('Nothing is found');
  });

  it('opens and searches a hundred thousand files', async () => {
    const large = join(folder, 'large.html');
    writeFileSync(large, html.replace(/"tree":\{.*?\}/s, () => `"tree":${JSON.stringify(manyFiles(100, 1000))}`));
    const page = await open({}, large);
    expect(await page.locator('.details').textContent()).to.include('100.0 kB').and.include('100,100 paths');
    await page.getByRole('searchbox').fill('d42/f99');
    expect(await page.locator('#found-count').textContent()).to.equal('11 paths, 11 B');
    await page.getByRole('searchbox').fill('f');
    expect(await page.locator('#found-count').textContent()).to.equal('100,000 paths, 100.0 kB; the 50 heaviest:');
    await page.locator('#found button').first().click();
    expect((await here(page)).length).to.equal(2);
    expect(await rowsOf(page)).to.have.length(25);
    await page.getByRole('button', { name: /^Show 975 more of 1,000/ }).click();
    expect(await rowsOf(page)).to.have.length(1000);
    expect(await page.locator('*').count()).to.be.lessThan(20_000);
  });
});
