import type { MigrationInterface } from 'typeorm';
import { HistoryCreate1795446000001 } from './1795446000001-history-create.js';
import { BodiesCreate1795446000002 } from './1795446000002-bodies-create.js';
import { CalendarCreate1795446000003 } from './1795446000003-calendar-create.js';
import { AccountsCreate1795446000004 } from './1795446000004-accounts-create.js';
import { PlansCreate1795446000005 } from './1795446000005-plans-create.js';
import { TasksCreate1795446000006 } from './1795446000006-tasks-create.js';
import { ReportsCreate1795446000007 } from './1795446000007-reports-create.js';
import { ReviewsCreate1795446000008 } from './1795446000008-reviews-create.js';
import { MailCreate1795446000009 } from './1795446000009-mail-create.js';
import { RemindersCreate1795446000010 } from './1795446000010-reminders-create.js';
import { IdempotencyKeyCreate1795446000011 } from './1795446000011-idempotency-key-create.js';
import { ForeignKeysCreate1795446000050 } from './1795446000050-foreign-keys-create.js';
import { HistoryProtect1795446100000 } from './1795446100000-history-protect.js';
import { TaskSearch1795446100001 } from './1795446100001-task-search.js';
import { MessageOvertaken1795636000000 } from './1795636000000-message-overtaken.js';
import { FollowedBodyCreate1795636000001 } from './1795636000001-followed-body-create.js';
import { TaskOpenIndex1795636000002 } from './1795636000002-task-open-index.js';
import { ProposalVersion1795637000000 } from './1795637000000-proposal-version.js';
import { PlanTargetWordingCreate1795637000001 } from './1795637000001-plan-target-wording-create.js';
import { TaskUpdateCause1795637000002 } from './1795637000002-task-update-cause.js';
import { ReviewQuestionIds1795637000003 } from './1795637000003-review-question-ids.js';
import { SignedPaperCreate1795637000004 } from './1795637000004-signed-paper-create.js';
import { ReviewAddPeriodKey1795638000000 } from './1795638000000-review-add-period-key.js';
import { DutyAddAmendedOn1795638000001 } from './1795638000001-duty-add-amended-on.js';
import { ReportLineSaid1795639000000 } from './1795639000000-report-line-said.js';
import { SessionStage1795700000000 } from './1795700000000-session-stage.js';
import { SecondFactorCreate1795700000001 } from './1795700000001-second-factor-create.js';
import { AccountSecretIndex1795701000000 } from './1795701000000-account-secret-index.js';
import { AccountRoleAdmin1795701000001 } from './1795701000001-account-role-admin.js';
import { LimitCountCreate1795702000000 } from './1795702000000-limit-count-create.js';
import { SecurityEventCreate1795702000001 } from './1795702000001-security-event-create.js';
import { ApiTokenLastUse1795702000002 } from './1795702000002-api-token-last-use.js';
import { HistoryChain1795704000000 } from './1795704000000-history-chain.js';
import { HistorySealCreate1795704000001 } from './1795704000001-history-seal-create.js';
import { EvidenceBlanked1795704000002 } from './1795704000002-evidence-blanked.js';
import { AccountAddErasedAt1795705000000 } from './1795705000000-account-add-erased-at.js';
import { GivenFileCreate1795707000000 } from './1795707000000-given-file-create.js';
import { PasskeyCreate1795710000000 } from './1795710000000-passkey-create.js';
import { AccountIdentityCreate1795713000000 } from './1795713000000-account-identity-create.js';
import { CalendarFeedCreate1795802000000 } from './1795802000000-calendar-feed-create.js';
import { ReviewAssessmentCreate1795812000000 } from './1795812000000-review-assessment-create.js';
import { PlanImportCreate1795900000000 } from './1795900000000-plan-import-create.js';
import { PlanSourceCreate1795900000001 } from './1795900000001-plan-source-create.js';
import { IndicatorCreate1795910000000 } from './1795910000000-indicator-create.js';
import { MeasurementCreate1795910000001 } from './1795910000001-measurement-create.js';
import { ReviewDocumentPartCreate1796100000000 } from './1796100000000-review-document-part-create.js';
import { DocumentTemplateCreate1796400000000 } from './1796400000000-document-template-create.js';
import { IndicatorVersion1796450000000 } from './1796450000000-indicator-version.js';
import { LetterCreate1796500000000 } from './1796500000000-letter-create.js';
import { NumberRegisterCreate1796500000001 } from './1796500000001-number-register-create.js';
import { ReviewFreezeIndicators1796600000001 } from './1796600000001-review-freeze-indicators.js';
import { UrgingAddLetter1796600000002 } from './1796600000002-urging-add-letter.js';
import { RegisterNumberAddReview1796710000000 } from './1796710000000-register-number-add-review.js';
import { ReviewDocumentPartAddSymbol1796710000001 } from './1796710000001-review-document-part-add-symbol.js';
import { ReviewDocumentPartAddPlan1796710000002 } from './1796710000002-review-document-part-add-plan.js';
import { EarlierGoalCreate1796720000001 } from './1796720000001-earlier-goal-create.js';
import { IndicatorAddEndedOn1796720000002 } from './1796720000002-indicator-add-ended-on.js';
import { MeasurementRestrictIndicator1796720000003 } from './1796720000003-measurement-restrict-indicator.js';
import { ForeignKeysIndex1796740000000 } from './1796740000000-foreign-keys-index.js';
import { CommitteeTermKeepEach1796750000000 } from './1796750000000-committee-term-keep-each.js';
import { IssuedDocumentCreate1796760000000 } from './1796760000000-issued-document-create.js';
import { NumberRegisterDropIssuerCode1796770000000 } from './1796770000000-number-register-drop-issuer-code.js';
import { ReviewTaskCreate1796780000000 } from './1796780000000-review-task-create.js';
import { ReviewAddTasksKept1796790000000 } from './1796790000000-review-add-tasks-kept.js';

/**
 * Every migration, in order. A file is named `<time>-<table>-<operation>.ts`, its class ends in the same time (13 digits,
 * milliseconds), and it is never edited once it is on main.
 */
export const migrations: readonly (new () => MigrationInterface)[] = [
  HistoryCreate1795446000001,
  BodiesCreate1795446000002,
  CalendarCreate1795446000003,
  AccountsCreate1795446000004,
  PlansCreate1795446000005,
  TasksCreate1795446000006,
  ReportsCreate1795446000007,
  ReviewsCreate1795446000008,
  MailCreate1795446000009,
  RemindersCreate1795446000010,
  IdempotencyKeyCreate1795446000011,
  ForeignKeysCreate1795446000050,
  HistoryProtect1795446100000,
  TaskSearch1795446100001,
  MessageOvertaken1795636000000,
  FollowedBodyCreate1795636000001,
  TaskOpenIndex1795636000002,
  ProposalVersion1795637000000,
  PlanTargetWordingCreate1795637000001,
  TaskUpdateCause1795637000002,
  ReviewQuestionIds1795637000003,
  SignedPaperCreate1795637000004,
  ReviewAddPeriodKey1795638000000,
  DutyAddAmendedOn1795638000001,
  ReportLineSaid1795639000000,
  SessionStage1795700000000,
  SecondFactorCreate1795700000001,
  AccountSecretIndex1795701000000,
  AccountRoleAdmin1795701000001,
  LimitCountCreate1795702000000,
  SecurityEventCreate1795702000001,
  ApiTokenLastUse1795702000002,
  HistoryChain1795704000000,
  HistorySealCreate1795704000001,
  EvidenceBlanked1795704000002,
  AccountAddErasedAt1795705000000,
  GivenFileCreate1795707000000,
  PasskeyCreate1795710000000,
  AccountIdentityCreate1795713000000,
  CalendarFeedCreate1795802000000,
  ReviewAssessmentCreate1795812000000,
  PlanImportCreate1795900000000,
  PlanSourceCreate1795900000001,
  IndicatorCreate1795910000000,
  MeasurementCreate1795910000001,
  ReviewDocumentPartCreate1796100000000,
  DocumentTemplateCreate1796400000000,
  IndicatorVersion1796450000000,
  LetterCreate1796500000000,
  NumberRegisterCreate1796500000001,
  ReviewFreezeIndicators1796600000001,
  UrgingAddLetter1796600000002,
  RegisterNumberAddReview1796710000000,
  ReviewDocumentPartAddSymbol1796710000001,
  ReviewDocumentPartAddPlan1796710000002,
  EarlierGoalCreate1796720000001,
  IndicatorAddEndedOn1796720000002,
  MeasurementRestrictIndicator1796720000003,
  ForeignKeysIndex1796740000000,
  CommitteeTermKeepEach1796750000000,
  IssuedDocumentCreate1796760000000,
  NumberRegisterDropIssuerCode1796770000000,
  ReviewTaskCreate1796780000000,
  ReviewAddTasksKept1796790000000,
];
