import {
  type BeforeApplicationShutdown,
  type FactoryProvider,
  Inject,
  Injectable,
  Logger,
  Module,
} from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { AccountsModule } from './accounts/accounts.module.js';
import { SecurityEventRetention } from './accounts/security-event-retention.service.js';
import { SignInRetention } from './accounts/sign-in-retention.service.js';
import { HistorySealing } from './history/history-sealing.service.js';
import { SealFile } from './history/seal-file.service.js';
import { Clock } from './kernel/clock.js';
import { DeliveryService } from './mail/delivery.service.js';
import { MailModule } from './mail/mail.module.js';
import { MailRetention } from './mail/mail-retention.service.js';
import { SealMails } from './mail/seal-mails.service.js';
import { FileScanning } from './platform/files/file-scanning.service.js';
import { FileSweep } from './platform/files/file-sweep.service.js';
import { FilesModule } from './platform/files/files.module.js';
import { LimitsModule } from './platform/limits/limits.module.js';
import { LimitsService } from './platform/limits/limits.service.js';
import { HttpModule } from './platform/http/http.module.js';
import { IdempotencySweep } from './platform/http/idempotency-sweep.service.js';
import { PlanningService } from './reminders/planning.service.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReviewMakingService } from './reviews/review-making.service.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { SuccessionService } from './reviews/succession.service.js';
import { TaskMaking } from './tasks/task-making.service.js';
import { TasksModule } from './tasks/tasks.module.js';

const MINUTE = 60_000;

/**
 * One thing that runs by itself. Hourly ones follow the calendar, whose days begin at other hours in other zones, and read
 * whole plans. `stopped` asks whether the program is about to end.
 */
interface Pass {
  readonly name: string;
  readonly every: 'minute' | 'hour';
  run(now: Date, stopped: () => boolean): Promise<object>;
}

const PASSES = Symbol('passes');

/** The one list of everything that runs by itself, in the order in which it runs. */
const passes: FactoryProvider<readonly Pass[]> = {
  provide: PASSES,
  inject: [
    SuccessionService,
    TaskMaking,
    ReviewMakingService,
    PlanningService,
    DeliveryService,
    FileSweep,
    IdempotencySweep,
    HistorySealing,
    SealFile,
    SealMails,
    LimitsService,
    SecurityEventRetention,
    SignInRetention,
    MailRetention,
    FileScanning,
  ],
  useFactory: (
    succession: SuccessionService,
    tasks: TaskMaking,
    reviews: ReviewMakingService,
    planning: PlanningService,
    delivery: DeliveryService,
    files: FileSweep,
    answers: IdempotencySweep,
    sealing: HistorySealing,
    sealFile: SealFile,
    sealMails: SealMails,
    limits: LimitsService,
    events: SecurityEventRetention,
    signIns: SignInRetention,
    mails: MailRetention,
    scanning: FileScanning,
  ) => [
    { name: 'succession', every: 'hour', run: (now) => succession.run(now) },
    { name: 'tasks', every: 'hour', run: (now) => tasks.run(now) },
    { name: 'reviews', every: 'hour', run: (now) => reviews.run(now) },
    { name: 'planning', every: 'minute', run: (now) => planning.run(now) },
    { name: 'delivery', every: 'minute', run: (_, stopped) => delivery.deliverDue(stopped) },
    { name: 'files', every: 'hour', run: (now) => files.run(now) },
    { name: 'answers', every: 'hour', run: () => answers.run() },
    { name: 'seal', every: 'hour', run: (now) => sealing.run(now) },
    { name: 'seal-file', every: 'hour', run: () => sealFile.run() },
    { name: 'seal-mail', every: 'hour', run: () => sealMails.run() },
    { name: 'limits', every: 'hour', run: () => limits.run() },
    { name: 'security-events', every: 'hour', run: () => events.run() },
    { name: 'sign-ins', every: 'hour', run: () => signIns.run() },
    { name: 'mail-texts', every: 'hour', run: () => mails.run() },
    // Last, because a file may take long.
    { name: 'scan', every: 'minute', run: (now, stopped) => scanning.run(now, stopped) },
  ],
};

/**
 * Runs the passes at start and every minute or hour, one after the other. Each asks by itself whether there is something to do,
 * so that it may run twice, late, and in any number of copies of the program.
 */
@Injectable()
export class Background implements BeforeApplicationShutdown {
  private readonly log = new Logger('Background');
  /** The hour in which each hourly pass ran well last. */
  private readonly lastHour = new Map<string, string>();
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly scheduler: SchedulerRegistry,
    private readonly clock: Clock,
    @Inject(PASSES) private readonly passes: readonly Pass[],
  ) {}

  /** Runs all passes now and every minute from now on. */
  start(): void {
    this.scheduler.addInterval(
      'passes',
      setInterval(() => this.begin(), MINUTE),
    );
    this.begin();
  }

  /** Runs all passes, unless they are running: they never overlap in one process. */
  async runAll(): Promise<void> {
    this.begin();
    await this.running;
  }

  /** The running pass ends before the program does; those after it are left to the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private begin(): void {
    if (this.running !== null || this.stopped) return;
    this.running = this.runEach().finally(() => {
      this.running = null;
    });
  }

  private async runEach(): Promise<void> {
    for (const { name, every, run } of this.passes) {
      if (this.stopped) return;
      const now = this.clock.now();
      const hour = now.toISOString().slice(0, 13);
      if (every === 'hour' && this.lastHour.get(name) === hour) continue;
      try {
        const counts = await run(now, () => this.stopped);
        this.lastHour.set(name, hour);
        // A pass without work is not worth a line.
        if (Object.values(counts).some((count) => count > 0)) this.log.log({ pass: name, ...counts }, 'pass');
      } catch (error) {
        this.tell(name, error);
      }
    }
  }

  /** A failed pass is tried again with the next minute. */
  private tell(name: string, error: unknown): void {
    const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
    for (const err of errors) this.log.error({ err, pass: name }, 'a pass failed');
  }
}

/** What runs by itself. It is started by the program, never by its commands. */
@Module({
  imports: [
    HttpModule,
    FilesModule,
    LimitsModule,
    AccountsModule,
    TasksModule,
    ReviewsModule,
    RemindersModule,
    MailModule,
  ],
  providers: [passes, Background],
  exports: [Background],
})
export class BackgroundModule {}
