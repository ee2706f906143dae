// `kutsu member …`: who works with the institution's data, and what they may do.

import { translate } from '../../i18n/translate.ts'
import { addMember } from '../../institutions/asks/add-member.ts'
import { changeMember } from '../../institutions/asks/change-member.ts'
import { members } from '../../institutions/asks/members.ts'
import { removeMember } from '../../institutions/asks/remove-member.ts'
import { inviteMember } from '../../members/asks/invite-member.ts'
import { memberLink } from '../../members/asks/member-link.ts'
import { memberInvitation } from '../../members/messages.ts'
import { cli } from './command.ts'
import { assertHanded, handOver } from './hand-over.ts'

const role = { type: 'string', shows: 'admin|coordinator|organiser|doorkeeper|caller|viewer' } as const

const add = cli({
  name: 'member add',
  takes: ['ADDRESS'],
  mayDryRun: true,
  options: {
    name: { type: 'string', shows: 'TEXT', required: true },
    role: { ...role, required: true },
    language: { type: 'string', shows: 'fi|sv|en' },
  },
  asks: [addMember],
  run: async ({ engine, output, words: [address = ''], options, dryRun }) => {
    const { name, language } = options
    const order = { address, name, role: options.role as 'admin', ...(language ? { language: language as 'fi' } : {}) }
    const member = await engine.ask(addMember, order, { dryRun })
    output.answer(member, () =>
      output.say('member.added', { name: member.name, role: { said: `role.${member.role}` }, member: member.memberId }),
    )
  },
})

const invite = cli({
  name: 'member invite',
  takes: ['ADDRESS'],
  stays: true,
  mayDryRun: true,
  options: {
    name: { type: 'string', shows: 'TEXT', required: true },
    role: { ...role, required: true },
    language: { type: 'string', shows: 'fi|sv|en' },
  },
  asks: [inviteMember],
  run: async ({ engine, output, words: [address = ''], options, dryRun }) => {
    const { name, language } = options
    const order = { address, name, role: options.role as 'admin', ...(language ? { language: language as 'fi' } : {}) }
    const invite = () => engine.ask(inviteMember, order, { dryRun })
    const invited: Awaited<ReturnType<typeof invite>>[] = []
    const queue = async () => (invited[invited.push(await invite()) - 1] as { deliveryId: number }).deliveryId
    if (dryRun) await queue()
    else assertHanded(await handOver(engine, memberInvitation, queue))
    const [{ deliveryId: _, ...answer }] = invited as [(typeof invited)[0]]
    output.answer(answer, () =>
      output.say('member.invited', {
        name: answer.name,
        role: { said: `role.${answer.role}` },
        member: answer.memberId,
        address: answer.address,
      }),
    )
  },
})

const link = cli({
  name: 'member link',
  takes: ['MEMBER'],
  mayDryRun: true,
  options: { 'without-code': { type: 'boolean' } },
  asks: [memberLink],
  run: async ({ engine, output, words: [member = ''], options, dryRun }) => {
    const made = await engine.ask(memberLink, { member, withoutCode: Boolean(options['without-code']) }, { dryRun })
    output.answer(made, () => {
      output.say('member.link', { name: made.name })
      output.line(`  ${made.link}`)
    })
  },
})

const list = cli({
  name: 'member list',
  asks: [members],
  run: async ({ engine, output }) => {
    const all = await engine.ask(members, {})
    output.answer(all, () => {
      for (const { memberId, name, address, role, wantsNotices } of all) {
        const notices = wantsNotices ? '' : ` · ${translate(output.language, 'member.no_notices')}`
        output.line(`  ${memberId}  ${name} <${address}>  ${translate(output.language, `role.${role}`)}${notices}`)
      }
      if (!all.length) output.say('member.none')
    })
  },
})

const setRole = cli({
  name: 'member role',
  takes: ['MEMBER', 'ROLE'],
  mayDryRun: true,
  asks: [changeMember],
  run: async ({ engine, output, words: [member = '', given], dryRun }) => {
    const changed = await engine.ask(changeMember, { member, role: given as 'admin' }, { dryRun })
    output.answer(changed, () =>
      output.say('member.has_role', { name: changed.name, role: { said: `role.${changed.role}` } }),
    )
  },
})

const notices = cli({
  name: 'member notices',
  takes: ['MEMBER'],
  mayDryRun: true,
  options: { off: { type: 'boolean' } },
  asks: [changeMember],
  run: async ({ engine, output, words: [member = ''], options, dryRun }) => {
    const changed = await engine.ask(changeMember, { member, notices: !options.off }, { dryRun })
    output.answer(changed, () =>
      output.say(changed.wantsNotices ? 'member.gets_notices' : 'member.gets_none', { name: changed.name }),
    )
  },
})

const remove = cli({
  name: 'member remove',
  takes: ['MEMBER'],
  mayDryRun: true,
  asks: [removeMember],
  run: async ({ engine, output, words: [member = ''], dryRun }) => {
    const { removed } = await engine.ask(removeMember, { member }, { dryRun })
    output.answer({ removed }, () => output.say('member.removed', { address: removed }))
  },
})

export const memberCommands = [add, invite, link, list, setRole, notices, remove]
