import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { BodiesModule } from '../bodies/bodies.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { MailModule } from '../mail/mail.module.js';
import { DocumentTemplatesModule } from '../document-templates/document-templates.module.js';
import { OfficesModule } from '../offices/offices.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { ProblemPages } from '../platform/http/problem-pages.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AssetsController } from './assets/assets.controller.js';
import { BodyAccountPagesController } from './bodies/body-account-pages.controller.js';
import { BodyFactsQueries } from './bodies/body-facts.queries.js';
import { SheetPlansQueries } from './bodies/sheet-plans.queries.js';
import { BodyFormPages } from './bodies/body-form-pages.service.js';
import { BodyPagesController } from './bodies/body-pages.controller.js';
import { HandOverFactsQueries } from './bodies/hand-over-facts.queries.js';
import { HandOverPagesController } from './bodies/hand-over-pages.controller.js';
import { LoadPagesController } from './bodies/load-pages.controller.js';
import { GroupPagesController } from './bodies/group-pages.controller.js';
import { CalendarFactsQueries } from './calendar/calendar-facts.queries.js';
import { CalendarFeedController } from './calendar/calendar-feed.controller.js';
import { CalendarFiles } from './calendar/calendar-files.service.js';
import { CalendarPageController } from './calendar/calendar.controller.js';
import { AssetStore } from './frame/asset-store.js';
import { Flashes } from './frame/flash.service.js';
import { FormTokens } from './frame/form-tokens.service.js';
import { Forms } from './frame/forms.service.js';
import { LanguageController } from './frame/language.controller.js';
import { KeptWords } from './frame/kept-words.service.js';
import { Pages } from './frame/pages.service.js';
import { IndicatorFormPages } from './indicators/indicator-form-pages.service.js';
import { IndicatorPagesController } from './indicators/indicator-pages.controller.js';
import { IndicatorsPageController } from './indicators/indicators.controller.js';
import { LetterPagesController } from './letters/letter-pages.controller.js';
import { LetterPages } from './letters/letter-pages.service.js';
import { RegisterPagesController } from './letters/register-pages.controller.js';
import { DocumentTextForms } from './documents/document-text-forms.service.js';
import { RegisterPages } from './letters/register-pages.service.js';
import { MonitoringFactsQueries } from './monitoring/monitoring-facts.queries.js';
import { MonitoringPageController } from './monitoring/monitoring.controller.js';
import { UrgingPageController } from './monitoring/urging.controller.js';
import { MailLogController } from './mail-log/mail-log.controller.js';
import { OpenidController } from './openid/openid.controller.js';
import { CheckActs } from './plans/check-acts.service.js';
import { CheckPages } from './plans/check-pages.service.js';
import { DutyFormPages } from './plans/duty-form-pages.service.js';
import { DutyPagesController } from './plans/duty-pages.controller.js';
import { ImportListPages } from './plans/import-list-pages.service.js';
import { PlanEditingPagesController } from './plans/plan-editing-pages.controller.js';
import { PlanFactsQueries } from './plans/plan-facts.queries.js';
import { PlanFormFactsQueries } from './plans/plan-form-facts.queries.js';
import { PlanFormPages } from './plans/plan-form-pages.service.js';
import { PlanImportPagesController } from './plans/plan-import-pages.controller.js';
import { PlanLifePagesController } from './plans/plan-life-pages.controller.js';
import { PlanLifePages } from './plans/plan-life-pages.service.js';
import { PlanPagesController } from './plans/plan-pages.controller.js';
import { PlanPreviewPages } from './plans/plan-preview-pages.service.js';
import { PlanRehearsals } from './plans/plan-rehearsal.service.js';
import { PrivacyController } from './privacy/privacy.controller.js';
import { WebProblemPages } from './problem/problem-pages.service.js';
import { ReportDecisionPagesController } from './reports/report-decision-pages.controller.js';
import { ReportListController } from './reports/report-list.controller.js';
import { ReportListQueries } from './reports/report-list.queries.js';
import { ReportFormAddressesController } from './reports/report-form-addresses.controller.js';
import { ReportMeasurementPagesController } from './reports/report-measurement-pages.controller.js';
import { ReportPagesController } from './reports/report-pages.controller.js';
import { ReportPages } from './reports/report-pages.service.js';
import { ReportTextPagesController } from './reports/report-text-pages.controller.js';
import { ReportPaperPagesController } from './reports/report-paper-pages.controller.js';
import { AssessmentPagesController } from './reviews/assessment-pages.controller.js';
import { AssessmentPages } from './reviews/assessment-pages.service.js';
import { ReviewListController } from './reviews/review-list.controller.js';
import { ReviewPagesController } from './reviews/review-pages.controller.js';
import { ReviewPages } from './reviews/review-pages.service.js';
import { ReviewTextPages } from './reviews/review-text-pages.service.js';
import { SheetTextPagesController } from './reviews/sheet-text-pages.controller.js';
import { ReviewTextPagesController } from './reviews/review-text-pages.controller.js';
import { ReviewTermsPagesController } from './reviews/review-terms-pages.controller.js';
import { AccountActsController } from './settings/account-acts.controller.js';
import { AccountListController } from './settings/account-list.controller.js';
import { AccountPageController } from './settings/account.controller.js';
import { AccountPages } from './settings/account-pages.service.js';
import { ProfileController } from './settings/profile.controller.js';
import { ProfileFactorsController } from './settings/profile-factors.controller.js';
import { ProfileFactsService } from './settings/profile-facts.service.js';
import { ProfileFollowed } from './settings/profile-followed.service.js';
import { ProfileIdentitiesController } from './settings/profile-identities.controller.js';
import { ProfilePages } from './settings/profile-pages.service.js';
import { ProfileSessionsController } from './settings/profile-sessions.controller.js';
import { TemplatesPageController } from './settings/templates.controller.js';
import { RulesPageController } from './settings/rules.controller.js';
import { WorkingDaysController } from './settings/working-days.controller.js';
import { WorkingDaysEffectQueries } from './settings/working-days-effect.queries.js';
import { SetPasswordController } from './set-password/set-password.controller.js';
import { SetUpPageController } from './sign-in/set-up.controller.js';
import { SignInPages } from './sign-in/sign-in-pages.service.js';
import { SignInPageController } from './sign-in/sign-in.controller.js';
import { ReadableBodies } from './shown/readable-bodies.queries.js';
import { TaskDecisionPagesController } from './tasks/task-decision-pages.controller.js';
import { TaskForms } from './tasks/task-forms.service.js';
import { SelectionPagesController } from './tasks/selection-pages.controller.js';
import { SelectionService } from './tasks/selection.service.js';
import { TaskListChoices } from './tasks/task-list-choices.queries.js';
import { TaskListReading } from './tasks/task-list-reading.service.js';
import { TaskSheetController } from './tasks/task-sheet.controller.js';
import { TaskListPagesController } from './tasks/task-list-pages.controller.js';
import { TaskPages } from './tasks/task-pages.service.js';
import { TaskFormAddressesController } from './tasks/task-form-addresses.controller.js';
import { TaskWorkPagesController } from './tasks/task-work-pages.controller.js';
import { UploadedFiles } from './tasks/uploaded-files.service.js';
import { TodayFactsQueries } from './today/today-facts.queries.js';
import { TodayController } from './today/today.controller.js';

/** The pages. */
@Module({
  imports: [
    AccountsModule,
    BodiesModule,
    CalendarModule,
    LettersModule,
    MailModule,
    OfficesModule,
    DocumentTemplatesModule,
    PlansModule,
    RemindersModule,
    ReportsModule,
    IndicatorsModule,
    ReviewsModule,
    TasksModule,
  ],
  controllers: [
    AccountActsController,
    AccountListController,
    AccountPageController,
    AssetsController,
    BodyAccountPagesController,
    BodyPagesController,
    GroupPagesController,
    HandOverPagesController,
    LoadPagesController,
    CalendarFeedController,
    CalendarPageController,
    DutyPagesController,
    LanguageController,
    LetterPagesController,
    RegisterPagesController,
    MailLogController,
    MonitoringPageController,
    IndicatorsPageController,
    IndicatorPagesController,
    OpenidController,
    PlanEditingPagesController,
    PlanImportPagesController,
    PlanLifePagesController,
    PlanPagesController,
    PrivacyController,
    ProfileController,
    ProfileFactorsController,
    ProfileIdentitiesController,
    ProfileSessionsController,
    ReportDecisionPagesController,
    ReportListController,
    ReportPagesController,
    ReportFormAddressesController,
    ReportMeasurementPagesController,
    ReportPaperPagesController,
    ReportTextPagesController,
    ReviewListController,
    ReviewPagesController,
    ReviewTermsPagesController,
    ReviewTextPagesController,
    SheetTextPagesController,
    AssessmentPagesController,
    RulesPageController,
    TemplatesPageController,
    SetPasswordController,
    SetUpPageController,
    SignInPageController,
    TaskListPagesController,
    TaskSheetController,
    SelectionPagesController,
    TaskFormAddressesController,
    TaskWorkPagesController,
    TaskDecisionPagesController,
    TodayController,
    UrgingPageController,
    WorkingDaysController,
  ],
  providers: [
    AccountPages,
    AssetStore,
    BodyFactsQueries,
    SheetPlansQueries,
    BodyFormPages,
    HandOverFactsQueries,
    CalendarFactsQueries,
    CalendarFiles,
    Flashes,
    FormTokens,
    Forms,
    KeptWords,
    LetterPages,
    RegisterPages,
    DocumentTextForms,
    ReviewTextPages,
    MonitoringFactsQueries,
    Pages,
    CheckActs,
    CheckPages,
    ImportListPages,
    DutyFormPages,
    IndicatorFormPages,
    PlanFactsQueries,
    ProfileFactsService,
    ProfileFollowed,
    ProfilePages,
    PlanFormFactsQueries,
    PlanFormPages,
    PlanLifePages,
    PlanPreviewPages,
    PlanRehearsals,
    ReadableBodies,
    ReportListQueries,
    ReportPages,
    ReviewPages,
    AssessmentPages,
    SignInPages,
    TaskForms,
    TaskListChoices,
    TaskListReading,
    SelectionService,
    TaskPages,
    UploadedFiles,
    TodayFactsQueries,
    WebProblemPages,
    WorkingDaysEffectQueries,
    { provide: ProblemPages, useExisting: WebProblemPages },
  ],
})
export class WebModule {}
