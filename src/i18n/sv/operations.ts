import type { operations as en } from '../en/operations.ts'

export const operations: Record<keyof typeof en, string> = {
  'doctor.template': 'En av skolans egna mallar duger inte längre. {why}',
  'doctor.dkim':
    'DKIM-nyckeln för skolan {institution} kan inte signera: ange en ny med ”kutsu institution --dkim-key”.',
  'doctor.configured_database': 'Databas',
  'doctor.configured_fingerprint': 'Databasens kännetecken',
  'doctor.configured_relay': 'E-postserver',
  'doctor.configured_publicUrl': 'Publik adress',
  'doctor.configured_connections': 'Anslutningar',
  'doctor.configured_rate': 'Meddelanden per sekund',
  'doctor.configured_perDay': 'Meddelanden per dag',
  'doctor.example':
    'Ingen har fyllt i {unset} ännu: där står exempelskolans uppgifter. Ange avsändaren med ”kutsu institution --set …” innan du använder en riktig e-postserver.',
  'doctor.uncertain':
    '{uncertain, plural, one {# meddelande är osäkert} other {# meddelanden är osäkra}}: e-postservern kan ha fått {uncertain, plural, one {det} other {dem}}. Se kampanjernas rapporter.',
  'doctor.paused': 'Kampanj {id}: {why}',
  'doctor.notices':
    '{count, plural, one {# avisering} other {# aviseringar}} till medlemmar väntar, eftersom skolans egen e-postserver är problemet och installationen inte har någon annan: rätta till den med ”kutsu institution relay set” eller sätt SMTP_URL.',
  'doctor.stops':
    '{count, plural, one {# problem} other {# problem}} måste rättas till innan meddelandena kan skickas som de ska.',
  'doctor.well': 'Allt är i sin ordning.',
}
