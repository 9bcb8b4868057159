import type { Locator, Page } from 'playwright-core';
import type { Text } from '../../../src/kernel/text.js';
import { violationsOn } from './violations.js';
import { tooWideBy, type Visitor } from './visitor.js';

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Somebody at work: does what people do, counts it, and notes what is wrong with every page on the way. */
export class Person {
  /** Clicks, choices and fields gone into. */
  clicks = 0;
  readonly faults: string[] = [];

  constructor(readonly visitor: Visitor) {}

  get page(): Page {
    return this.visitor.page;
  }

  async press(role: 'button' | 'link' | 'radio' | 'checkbox', name: Text): Promise<void> {
    // a link says more than its name
    const named = this.page.getByRole(role, { name: this.said(name), exact: role !== 'link' });
    await this.pressOn(named.and(this.page.locator(':visible')).first());
  }

  async pressOn(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
    await this.page.waitForLoadState('load');
  }

  /** Opens what is folded up under that heading. */
  async unfold(heading: Text): Promise<void> {
    await this.pressOn(
      this.page
        .locator('summary')
        .filter({ hasText: this.said(heading) })
        .first(),
    );
  }

  async type(label: Text, text: string): Promise<void> {
    await this.typeInto(this.page.getByLabel(this.said(label)).first(), text);
  }

  async typeInto(field: Locator, text: string): Promise<void> {
    this.clicks += 1;
    await field.fill(text);
  }

  /** Opens the window in which files are chosen, and chooses. */
  async attach(label: Text, file: ChosenFile): Promise<void> {
    this.clicks += 2;
    await this.page.getByLabel(this.said(label)).first().setInputFiles(file);
  }

  /** Waits until the page says it. */
  async reads(text: Text | string): Promise<void> {
    await this.page.getByText(this.said(text)).first().waitFor();
    await this.page.waitForLoadState('load');
    await this.look();
  }

  /** Notes what is wrong with the page that is open. */
  async look(): Promise<void> {
    if (this.visitor.view.script === false) return;
    const width = await tooWideBy(this.page, this.visitor.view.size);
    const where = new URL(this.page.url()).pathname;
    if (width > 0) this.faults.push(`${where}: ${width} pixels too wide`);
    this.faults.push(...(await violationsOn(this.page)).map((one) => `${where}: ${one}`));
  }

  said(text: Text | string): string {
    return typeof text === 'string' ? text : text[this.visitor.view.language];
  }
}
