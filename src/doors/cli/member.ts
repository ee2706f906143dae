// `kutsu member …`: who works with the institution's data, and what they may do.

import { translate } from '../../i18n/translate.ts'
import { addMember } from '../../institutions/asks/add-member.ts'
import { changeMember } from '../../institutions/asks/change-member.ts'
import { members } from '../../institutions/asks/members.ts'
import { removeMember } from '../../institutions/asks/remove-member.ts'
import { cli } from './command.ts'

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

export const memberCommands = [add, list, setRole, notices, remove]
