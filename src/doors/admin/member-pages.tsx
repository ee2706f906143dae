// Who works with the institution's data.

import type { Role } from '../../platform/asks.ts'
import { roles } from '../../platform/asks.ts'
import { Choices, ErrorSummary, Form, TextField, type Wrong } from './design/fields.tsx'
import { Notice, Title } from './design/parts.tsx'
import { LanguageField } from './entry-pages.tsx'
import { page } from './frame.tsx'
import { day, type Reader, within, wordsFor } from './words.ts'

interface Listed {
  memberId: number
  name: string
  address: string
  role: Role
  addedAt: Date
  joinedAt: Date | null
}

interface MembersProps {
  members: Listed[]
  /** The number of whoever looks. */
  self: number
  zone: string
  told: string | null
  wrong: Wrong
  given: Record<'name' | 'address' | 'role' | 'language', string>
}

const tellable = ['invited', 'changed', 'removed']

/** What an administrator may do with a colleague. */
const Change = ({ reader, member: { memberId, name, role } }: { reader: Reader; member: Listed }) => {
  const t = wordsFor(reader)
  return (
    <details class="menu row-menu" name="menus">
      <summary class="button">
        {t('members.change')}
        <span class="visually-hidden"> {name}</span>
      </summary>
      <div class="menu-panel">
        <Form reader={reader} action={within(reader, `/members/${memberId}/role`)} isInline>
          <label for={`role-${memberId}`}>{t('members.role')}</label>
          <select id={`role-${memberId}`} name="role">
            {roles.map((one) => (
              <option key={one} value={one} selected={one === role}>
                {t(`role.${one}`)}
              </option>
            ))}
          </select>
          <button class="button" type="submit">
            {t('members.give_role')}
          </button>
        </Form>
        <Form reader={reader} action={within(reader, `/members/${memberId}/remove`)} isInline>
          <p class="row-note">{t('members.remove_lead', { name })}</p>
          <button class="button button-danger" type="submit">
            {t('members.remove')}
          </button>
        </Form>
      </div>
    </details>
  )
}

const Invite = ({ reader, wrong, given }: { reader: Reader } & Pick<MembersProps, 'wrong' | 'given'>) => {
  const t = wordsFor(reader)
  const form = { reader, wrong, autocomplete: 'off' }
  return (
    <section class="part" aria-labelledby="h-invite">
      <h2 id="h-invite">{t('members.invite')}</h2>
      <p class="hint">{t('members.invite_lead')}</p>
      <Form reader={reader} action={within(reader, '/members')}>
        <TextField {...form} name="name" label={t('members.name')} value={given.name} />
        <TextField {...form} name="address" type="email" label={t('sign_in.address')} value={given.address} />
        <Choices
          {...{ reader, wrong }}
          name="role"
          type="radio"
          label={t('members.role')}
          values={[given.role]}
          options={roles.map((one) => ({ value: one, label: t(`role.${one}`), hint: t(`members.may_${one}`) }))}
        />
        <LanguageField {...{ reader, wrong }} value={given.language || reader.language} />
        <p class="form-actions">
          <button class="button button-primary" type="submit">
            {t('members.invite_do')}
          </button>
        </p>
      </Form>
    </section>
  )
}

/** All of them, and a colleague to be invited. */
export function membersPage(reader: Reader, { members, self, zone, told, wrong, given }: MembersProps): string {
  const t = wordsFor(reader)
  const fields = ['name', 'address', 'role', 'language']
  const children = (
    <>
      <Title title={t('admin.members')} lead={t('members.lead')} />
      {told !== null && tellable.includes(told) && !wrong.length && (
        <Notice kind="good" title={t(`members.told_${told}` as 'members.told_invited')} />
      )}
      <ErrorSummary {...{ reader, wrong, fields }} />
      <ul class="rows">
        {members.map((member) => (
          <li key={member.memberId} class="row">
            <div class="row-words">
              <strong>{member.name}</strong> <span class="row-note">{member.address}</span>
              <p class="row-note">
                <span class="sentence">{t(`role.${member.role}`)}</span> ·{' '}
                {t(member.joinedAt ? 'members.joined' : 'members.invited_on', {
                  day: day(reader, member.joinedAt ?? member.addedAt, zone),
                })}
              </p>
            </div>
            {member.memberId === self ? (
              <span class="badge">{t('members.self')}</span>
            ) : (
              <Change {...{ reader, member }} />
            )}
          </li>
        ))}
      </ul>
      <Invite {...{ reader, wrong, given }} />
    </>
  )
  return page({ reader, title: t('admin.members'), here: 'members', children })
}
