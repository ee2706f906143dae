// Every ask there is: what jobs are found by, what the doors must have a line for, what the tests try with every role.

import { addTemplate } from '../campaigns/asks/add-template.ts'
import { answers } from '../campaigns/asks/answers.ts'
import { archiveCampaign } from '../campaigns/asks/archive-campaign.ts'
import { archived } from '../campaigns/asks/archived.ts'
import { campaign } from '../campaigns/asks/campaign.ts'
import { cancelCampaign } from '../campaigns/asks/cancel-campaign.ts'
import { checkTemplate } from '../campaigns/asks/check-template.ts'
import { copyCampaign } from '../campaigns/asks/copy-campaign.ts'
import { countSegment } from '../campaigns/asks/count-segment.ts'
import { createCampaign } from '../campaigns/asks/create-campaign.ts'
import { editCampaign } from '../campaigns/asks/edit-campaign.ts'
import { exportAnswers } from '../campaigns/asks/export-answers.ts'
import { leaveUncertain } from '../campaigns/asks/leave-uncertain.ts'
import { markAsked } from '../campaigns/asks/mark-asked.ts'
import { pauseCampaign } from '../campaigns/asks/pause-campaign.ts'
import { preflightCampaign } from '../campaigns/asks/preflight-campaign.ts'
import { previewCampaign } from '../campaigns/asks/preview-campaign.ts'
import { progress } from '../campaigns/asks/progress.ts'
import { removeCampaign } from '../campaigns/asks/remove-campaign.ts'
import { resendUncertain } from '../campaigns/asks/resend-uncertain.ts'
import { resumeCampaign } from '../campaigns/asks/resume-campaign.ts'
import { scheduleCampaign } from '../campaigns/asks/schedule-campaign.ts'
import { segments } from '../campaigns/asks/segments.ts'
import { setSegment } from '../campaigns/asks/set-segment.ts'
import { startCampaign } from '../campaigns/asks/start-campaign.ts'
import { testCampaign } from '../campaigns/asks/test-campaign.ts'
import { undoImport } from '../campaigns/asks/undo-import.ts'
import { addContact } from '../contacts/asks/add-contact.ts'
import { applyRetention } from '../contacts/asks/apply-retention.ts'
import { beginImport } from '../contacts/asks/begin-import.ts'
import { bringIn } from '../contacts/asks/bring-in.ts'
import { changeList } from '../contacts/asks/change-list.ts'
import { chooseColumns } from '../contacts/asks/choose-columns.ts'
import { chooseMeanings } from '../contacts/asks/choose-meanings.ts'
import { chooseTarget } from '../contacts/asks/choose-target.ts'
import { consentRecord } from '../contacts/asks/consent-record.ts'
import { correctContact } from '../contacts/asks/correct-contact.ts'
import { countList } from '../contacts/asks/count-list.ts'
import { createList } from '../contacts/asks/create-list.ts'
import { decideRow } from '../contacts/asks/decide-row.ts'
import { dropImport } from '../contacts/asks/drop-import.ts'
import { duplicates } from '../contacts/asks/duplicates.ts'
import { exportList } from '../contacts/asks/export-list.ts'
import { findPeople } from '../contacts/asks/find-people.ts'
import { followImports } from '../contacts/asks/follow-imports.ts'
import { importDraft } from '../contacts/asks/import-draft.ts'
import { importDrafts } from '../contacts/asks/import-drafts.ts'
import { importFile } from '../contacts/asks/import-file.ts'
import { imports } from '../contacts/asks/imports.ts'
import { keepApart } from '../contacts/asks/keep-apart.ts'
import { liftSuppression } from '../contacts/asks/lift-suppression.ts'
import { lists } from '../contacts/asks/lists.ts'
import { mapping } from '../contacts/asks/mapping.ts'
import { mendRows } from '../contacts/asks/mend-rows.ts'
import { mergeContacts } from '../contacts/asks/merge-contacts.ts'
import { merges } from '../contacts/asks/merges.ts'
import { ownColumns } from '../contacts/asks/own-columns.ts'
import { people } from '../contacts/asks/people.ts'
import { peopleToReview } from '../contacts/asks/people-to-review.ts'
import { problemRows } from '../contacts/asks/problem-rows.ts'
import { purposes } from '../contacts/asks/purposes.ts'
import { putOnList } from '../contacts/asks/put-on-list.ts'
import { retention } from '../contacts/asks/retention.ts'
import { rowsToMend } from '../contacts/asks/rows-to-mend.ts'
import { setMapping } from '../contacts/asks/set-mapping.ts'
import { setPurpose } from '../contacts/asks/set-purpose.ts'
import { showImport } from '../contacts/asks/show-import.ts'
import { suppress } from '../contacts/asks/suppress.ts'
import { suppressions } from '../contacts/asks/suppressions.ts'
import { takeDownConsent } from '../contacts/asks/take-down-consent.ts'
import { takeDownDeceased } from '../contacts/asks/take-down-deceased.ts'
import { takeOffList } from '../contacts/asks/take-off-list.ts'
import { undoListChange } from '../contacts/asks/undo-list-change.ts'
import { undoMerge } from '../contacts/asks/undo-merge.ts'
import { mailLeaves } from '../dispatch/asks/mail-leaves.ts'
import { mayMailGoOut } from '../dispatch/asks/may-mail-go-out.ts'
import { messageState } from '../dispatch/asks/message-state.ts'
import { relay } from '../dispatch/asks/relay.ts'
import { removeRelay } from '../dispatch/asks/remove-relay.ts'
import { setInstitution } from '../dispatch/asks/set-institution.ts'
import { setRelay } from '../dispatch/asks/set-relay.ts'
import { campaignReport } from '../feedback/asks/campaign-report.ts'
import { campaigns } from '../feedback/asks/campaigns.ts'
import { course } from '../feedback/asks/course.ts'
import { uncertainPeople } from '../feedback/asks/uncertain-people.ts'
import { addMember } from '../institutions/asks/add-member.ts'
import { changeMember } from '../institutions/asks/change-member.ts'
import { institution } from '../institutions/asks/institution.ts'
import { institutions } from '../institutions/asks/institutions.ts'
import { members } from '../institutions/asks/members.ts'
import { removeMember } from '../institutions/asks/remove-member.ts'
import { changeOwn } from '../members/asks/change-own.ts'
import { dropSecondStep } from '../members/asks/drop-totp.ts'
import { endOwnSessions } from '../members/asks/end-sessions.ts'
import { inviteMember } from '../members/asks/invite-member.ts'
import { keepSecondStep } from '../members/asks/keep-totp.ts'
import { memberLink } from '../members/asks/member-link.ts'
import { newCodes } from '../members/asks/new-codes.ts'
import { newSecondStep } from '../members/asks/new-totp.ts'
import { ownAccount } from '../members/asks/own-account.ts'
import { setOwnPassword } from '../members/asks/set-password.ts'
import { unlinkProvider } from '../members/asks/unlink.ts'
import { eraseContact } from '../privacy/asks/erase-contact.ts'
import { everythingOn } from '../privacy/asks/everything-on.ts'
import { person } from '../privacy/asks/person.ts'
import { answer } from '../signup/asks/answer.ts'
import { askToConfirm } from '../signup/asks/ask-to-confirm.ts'
import { choose } from '../signup/asks/choose.ts'
import { confirm } from '../signup/asks/confirm.ts'
import { invitation } from '../signup/asks/invitation.ts'
import { leave } from '../signup/asks/leave.ts'
import { optIn } from '../signup/asks/opt-in.ts'
import { ownMessage } from '../signup/asks/own-message.ts'
import { preferences } from '../signup/asks/preferences.ts'
import { visitor } from '../signup/asks/visitor.ts'
import { removeTemplate } from '../templates/asks/remove-template.ts'
import { template } from '../templates/asks/template.ts'
import { templates } from '../templates/asks/templates.ts'
import { auditLog } from '../work/asks/audit-log.ts'
import { cancelJob } from '../work/asks/cancel-job.ts'
import { jobs } from '../work/asks/jobs.ts'
import { showJob } from '../work/asks/show-job.ts'
import { createInstitution } from './asks/create-institution.ts'
import { doctor } from './asks/doctor.ts'
import { linksOfFirst } from './asks/links-of-first.ts'

export const asks = [
  addContact,
  addMember,
  addTemplate,
  answer,
  answers,
  applyRetention,
  archiveCampaign,
  archived,
  askToConfirm,
  auditLog,
  beginImport,
  bringIn,
  campaign,
  campaignReport,
  campaigns,
  cancelCampaign,
  cancelJob,
  changeList,
  changeMember,
  changeOwn,
  checkTemplate,
  choose,
  chooseColumns,
  chooseMeanings,
  chooseTarget,
  confirm,
  consentRecord,
  copyCampaign,
  correctContact,
  countList,
  countSegment,
  course,
  createCampaign,
  createInstitution,
  createList,
  decideRow,
  doctor,
  dropImport,
  dropSecondStep,
  duplicates,
  editCampaign,
  endOwnSessions,
  eraseContact,
  everythingOn,
  exportAnswers,
  exportList,
  findPeople,
  followImports,
  importDraft,
  importDrafts,
  importFile,
  imports,
  institution,
  institutions,
  invitation,
  inviteMember,
  jobs,
  keepApart,
  keepSecondStep,
  leave,
  leaveUncertain,
  liftSuppression,
  linksOfFirst,
  lists,
  mailLeaves,
  mapping,
  markAsked,
  mayMailGoOut,
  memberLink,
  members,
  mendRows,
  mergeContacts,
  merges,
  messageState,
  newCodes,
  newSecondStep,
  optIn,
  ownAccount,
  ownColumns,
  ownMessage,
  pauseCampaign,
  people,
  peopleToReview,
  person,
  preferences,
  preflightCampaign,
  previewCampaign,
  problemRows,
  progress,
  purposes,
  putOnList,
  relay,
  removeCampaign,
  removeMember,
  removeRelay,
  removeTemplate,
  resendUncertain,
  resumeCampaign,
  retention,
  rowsToMend,
  scheduleCampaign,
  segments,
  setInstitution,
  setMapping,
  setOwnPassword,
  setPurpose,
  setRelay,
  setSegment,
  showImport,
  showJob,
  startCampaign,
  suppress,
  suppressions,
  takeDownConsent,
  takeDownDeceased,
  takeOffList,
  template,
  templates,
  testCampaign,
  uncertainPeople,
  undoImport,
  undoListChange,
  undoMerge,
  unlinkProvider,
  visitor,
] as const
