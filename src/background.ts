import { type BeforeApplicationShutdown, Injectable, Logger, Module } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Clock } from './kernel/clock.js';
import { DeliveryService } from './mail/delivery.service.js';
import { MailModule } from './mail/mail.module.js';
import { PlanningService } from './reminders/planning.service.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { ReviewMakingService } from './reviews/review-making.service.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { TaskMaking } from './tasks/task-making.service.js';
import { TasksModule } from './tasks/tasks.module.js';

const MINUTE = 60_000;

/** One thing that runs by itself. `stopped` asks whether the program is about to end. */
interface Pass {
  readonly name: string;
  run(now: Date, stopped: () => boolean): Promise<object>;
}

/**
 * The one list of everything that runs by itself: at start and every minute, one after the other. Each asks by itself whether
 * there is something to do, so that it may run twice, late, and in any number of copies of the program.
 */
@Injectable()
export class Background implements BeforeApplicationShutdown {
  private readonly log = new Logger('Background');
  private readonly passes: readonly Pass[];
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly scheduler: SchedulerRegistry,
    private readonly clock: Clock,
    tasks: TaskMaking,
    reviews: ReviewMakingService,
    planning: PlanningService,
    delivery: DeliveryService,
  ) {
    this.passes = [
      { name: 'tasks', run: (now) => tasks.run(now) },
      { name: 'reviews', run: (now) => reviews.run(now) },
      { name: 'planning', run: (now) => planning.run(now) },
      { name: 'delivery', run: (_, stopped) => delivery.deliverDue(stopped) },
    ];
  }

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
    for (const { name, run } of this.passes) {
      if (this.stopped) return;
      try {
        const counts = await run(this.clock.now(), () => this.stopped);
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
  imports: [TasksModule, ReviewsModule, RemindersModule, MailModule],
  providers: [Background],
  exports: [Background],
})
export class BackgroundModule {}
